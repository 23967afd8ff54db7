import { inventoryErrors } from './errors.ts'

/**
 * Pieces of one variant: what lies on the shelf, and how many of those are held for shoppers who
 * are paying. Always 0 ≤ held ≤ onHand; the database holds the same with checks.
 */
export type Stock = { readonly onHand: number; readonly held: number }

/** What can still be sold. Never below zero, whatever a row says. */
export const availableStock = ({ onHand, held }: Stock): number => Math.max(0, onHand - held)

export const canServe = (stock: Stock, quantity: number): boolean =>
  quantity <= availableStock(stock)

/** @throws 409 `insufficient_stock` with how many are `available` */
export const assertCanServe = (stock: Stock, quantity: number): void => {
  if (canServe(stock, quantity)) return
  throw inventoryErrors.insufficient_stock({ available: availableStock(stock) })
}

/** Sets pieces aside for a shopper who pays. */
export const holdStock = (stock: Stock, quantity: number): Stock => {
  assertCanServe(stock, quantity)
  return { ...stock, held: stock.held + quantity }
}

/** The shopper did not pay: the pieces are for sale again. */
export const releaseStock = (stock: Stock, quantity: number): Stock => ({
  ...stock,
  held: Math.max(0, stock.held - quantity),
})

/** The shopper paid: the pieces that were held leave the shelf. */
export const commitStock = (stock: Stock, quantity: number): Stock => {
  if (quantity > stock.held) throw inventoryErrors.insufficient_stock({ available: stock.held })
  return { onHand: stock.onHand - quantity, held: stock.held - quantity }
}

/** Pieces leave the shelf that nobody had held: a sale on the spot, or a payment after the hold. */
export const takeStock = (stock: Stock, quantity: number): Stock => {
  assertCanServe(stock, quantity)
  return { ...stock, onHand: stock.onHand - quantity }
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
