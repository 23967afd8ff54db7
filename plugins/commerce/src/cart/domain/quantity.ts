import { cartErrors } from './errors.ts'

export const MAX_QUANTITY = 9999
/** How many different articles a cart may hold: so that every quote is quick. */
export const MAX_LINES = 200

/** How many there may be after another cart came along, which loses none of its own. */
export const MOST_LINES = 5 * MAX_LINES

/** Pieces to put in. @throws 400 `quantity_invalid` unless whole and from 1 to 9999 */
export const assertQuantity = (quantity: number): void => assertBetween(1, quantity)

/** Pieces there shall be, where 0 takes the line out. @throws 400 `quantity_invalid` */
export const assertNewQuantity = (quantity: number): void => assertBetween(0, quantity)

/** The same article put in again adds up. @throws 400 `quantity_invalid` past 9999 */
export const addQuantity = (present: number, added: number): number => {
  assertQuantity(added)
  const together = present + added
  assertQuantity(together)
  return together
}

/** @throws 422 `cart_full` when a further article finds no room */
export const assertRoomFor = (lines: number): void => {
  if (lines > MAX_LINES) throw cartErrors.cart_full({ limit: MAX_LINES })
}

const assertBetween = (least: 0 | 1, quantity: number): void => {
  if (Number.isInteger(quantity) && quantity >= least && quantity <= MAX_QUANTITY) return
  const { message } = cartErrors.quantity_invalid({ least, most: MAX_QUANTITY })
  const issues = [{ path: ['quantity'], message }]
  throw cartErrors.quantity_invalid({ least, most: MAX_QUANTITY, issues })
}
