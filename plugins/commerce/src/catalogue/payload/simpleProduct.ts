import type { PayloadRequest } from 'payload'

/** What a simple product and its one variant both say. */
export const MIRRORED = ['price', 'compareAtPrice', 'cost', 'sku', 'barcode'] as const

const KEY = 'soukMirror'

/** While one side is written because of the other, the other need not follow. */
export const inMirror = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  const before = req.context[KEY]
  req.context[KEY] = true
  try {
    return await work()
  } finally {
    req.context[KEY] = before
  }
}

export const isInMirror = (req: PayloadRequest): boolean => req.context[KEY] === true
