import { inventoryErrors } from './errors.ts'

/**
 * Pieces of one variant: what lies on the shelf, and how many of those are held for shoppers who
 * are paying. Always 0 ≤ held ≤ onHand; the database holds the same with checks.
 *
 * Where a shop takes orders for what is not there, `allowance` is how many pieces may be promised
 * beyond the shelf and `backordered` how many are. They are promised only while nothing is free, and
 * what becomes free serves them first: one of the two is always zero.
 */
export type Stock = {
  readonly onHand: number
  readonly held: number
  readonly backordered?: number
  readonly allowance?: number
}

/** Pieces on the shelf that nobody holds. Never below zero, whatever a row says. */
export const freeStock = ({ onHand, held }: Stock): number => Math.max(0, onHand - held)

/** How many more may be promised beyond the shelf. */
export const roomBeyond = ({ backordered = 0, allowance = 0 }: Stock): number =>
  Math.max(0, allowance - backordered)

/** What can still be sold. */
export const availableStock = (stock: Stock): number => freeStock(stock) + roomBeyond(stock)

export const canServe = (stock: Stock, quantity: number): boolean =>
  quantity <= availableStock(stock)

/** @throws 409 `insufficient_stock` with how many are `available` */
export const assertCanServe = (stock: Stock, quantity: number): void => {
  if (canServe(stock, quantity)) return
  throw inventoryErrors.insufficient_stock({ available: availableStock(stock) })
}

/** Pieces that are promised: first those that are there. */
export type Promised = { readonly shelf: number; readonly beyond: number }

export const splitPromise = (stock: Stock, quantity: number): Promised => {
  const shelf = Math.min(quantity, freeStock(stock))
  return { shelf, beyond: quantity - shelf }
}

/** Sets pieces aside for a shopper who pays. */
export const holdStock = (stock: Stock, quantity: number): Stock => {
  assertCanServe(stock, quantity)
  const { shelf, beyond } = splitPromise(stock, quantity)
  return withBackordered({ ...stock, held: stock.held + shelf }, beyond)
}

/** The shopper did not pay: the pieces are for sale again. */
export const releaseStock = (stock: Stock, quantity: number): Stock => ({
  ...stock,
  held: Math.max(0, stock.held - quantity),
})

/** The shopper paid: the pieces that were held leave the shelf. */
export const commitStock = (stock: Stock, quantity: number): Stock => {
  if (quantity > stock.held) throw inventoryErrors.insufficient_stock({ available: stock.held })
  return { ...stock, onHand: stock.onHand - quantity, held: stock.held - quantity }
}

/** Pieces leave the shelf that nobody had held: a sale on the spot, or a payment after the hold. */
export const takeStock = (stock: Stock, quantity: number): Stock => {
  assertCanServe(stock, quantity)
  const { shelf, beyond } = splitPromise(stock, quantity)
  return withBackordered({ ...stock, onHand: stock.onHand - shelf }, beyond)
}

/** Pieces come back to the shelf. */
export const restock = (stock: Stock, quantity: number): Stock => ({
  ...stock,
  onHand: stock.onHand + quantity,
})

/** Whether so many can have been found: what is held for shoppers has to be there. */
export const canCount = (stock: Stock, onHand: number): boolean => onHand >= stock.held

/** Somebody counted. @throws 409 `stock_below_held` when more are held than were found */
export const countStock = (stock: Stock, onHand: number): Stock => {
  if (!canCount(stock, onHand)) throw inventoryErrors.stock_below_held({ held: stock.held })
  return { ...stock, onHand }
}

const withBackordered = (stock: Stock, more: number): Stock =>
  more === 0 ? stock : { ...stock, backordered: (stock.backordered ?? 0) + more }
