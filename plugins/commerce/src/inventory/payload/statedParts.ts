import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { StockRequest } from '../domain/index.ts'
import { idOf } from '../../shared/idOf.ts'

type Document = Readonly<Record<string, unknown>>

/** The parts that a document names; nothing where it does not speak of them. */
export const partsOf = (document: Document | undefined): StockRequest[] | undefined => {
  const parts = document?.parts
  if (!Array.isArray(parts)) return parts === null ? [] : undefined
  return parts.flatMap(({ variant, quantity }: { variant?: unknown; quantity?: unknown }) => {
    const id = idOf(variant)
    return id ? [{ variant: id, quantity: Number(quantity ?? 1) }] : []
  })
}

/** The parts that a save changes. What a request leaves out Payload fills with what it last read. */
export const changedParts = (
  data: Document,
  originalDoc: Document | undefined,
): StockRequest[] | undefined => {
  const parts = partsOf(data)
  return parts && textOf(parts) !== textOf(partsOf(originalDoc) ?? []) ? parts : undefined
}

const textOf = (parts: readonly StockRequest[]): string =>
  parts
    .map(({ variant, quantity }) => `${variant}:${quantity}`)
    .sort()
    .join()

/** Payload cannot keep a list that is no table of its own: it is set aside until the save is done. */
export const setPartsAside: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { parts: _parts, ...rest } = data as Record<string, unknown>
  const parts = changedParts(data, originalDoc)
  if (parts) req.context[keyOf(collection.slug)] = parts
  return rest
}

/** What was set aside by this request's save of such a document, once. */
export const partsSetAside = (req: PayloadRequest, slug: string): StockRequest[] | undefined => {
  const parts = req.context[keyOf(slug)] as StockRequest[] | undefined
  delete req.context[keyOf(slug)]
  return parts
}

const keyOf = (slug: string): string => `souk.parts.${slug}`
