import { z } from 'zod'

import { transferErrors, type Group, type Note, type ProductItem } from '../domain/index.ts'
import type { ReadFile } from './readFile.ts'
import { productItem } from './productItem.ts'

const ownFile = z.object({ souk: z.literal('products'), products: z.array(z.unknown()) })

/**
 * Our own JSON: the same things as in our CSV, amounts in minor units.
 *
 * @throws 422 `file_unreadable`, `file_unknown`, `file_empty`
 */
export const readJson = (
  text: string,
  { most }: { readonly currency: string; readonly most: number },
): ReadFile => {
  const own = ownFile.safeParse(parsed(text))
  if (!own.success) throw transferErrors.file_unknown()
  const { products } = own.data
  if (products.length === 0) throw transferErrors.file_empty()
  if (products.length > most) throw transferErrors.file_too_long({ limit: most })
  return { format: 'souk', kind: 'products', headings: [], groups: products.map(groupOf) }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is no JSON'
    throw transferErrors.file_unreadable({ reason })
  }
}

const groupOf = (value: unknown, at: number): Group<ProductItem> => {
  const line = at + 1
  const found = productItem.safeParse(value)
  const { handle, title } = (value ?? {}) as { handle?: unknown; title?: unknown }
  const key = typeof handle === 'string' ? handle : ''
  const named = typeof title === 'string' ? title : key
  if (found.success) return { key, title: named, line, lines: [], item: found.data, notes: [] }
  const notes = found.error.issues.map(({ path, message }): Note => ({
    line,
    level: 'error',
    message: `${path.join('.')}: ${message}`,
  }))
  return { key, title: named, line, lines: [], item: null, notes }
}
