import type { PayloadRequest } from 'payload'

import { availableStock, type StockRequest } from '../domain/index.ts'
import { stockOfVariant } from './loadStock.ts'
import { writeParts, writeStock } from './writeStock.ts'

type Given = {
  readonly variant: string
  /** The document that the stock was written on: it tells whose shop this is. */
  readonly owner: Readonly<Record<string, unknown>>
  readonly data: unknown
  /** What it is made of from now on, if that has changed. */
  readonly parts: readonly StockRequest[] | undefined
}

/**
 * Writes what a form or a request has stated of a variant's stock, and says what it is then: the
 * document was read before.
 */
export const keepStock = async (req: PayloadRequest, given: Given) => {
  const { parts } = given
  if (parts) await writeParts(req, { ...given, parts })
  await writeStock(req, given)
  return shownStock(req, given.variant)
}

const shownStock = async (req: PayloadRequest, variant: string) => {
  const stock = (await stockOfVariant(req, variant)) ?? {
    onHand: 0,
    held: 0,
    incoming: 0,
    parts: [],
  }
  return {
    stock: stock.onHand,
    stockSeen: stock.onHand,
    held: stock.held,
    available: availableStock(stock),
    parts: stock.parts.map((part) => ({ ...part, id: part.variant })),
  }
}
