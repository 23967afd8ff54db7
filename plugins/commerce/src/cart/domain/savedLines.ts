/** How many lines one cart may set aside: so that every answer is quick. */
export const MAX_SAVED = 50

/** How many there may be together with what others carts brought along: nobody piles them up for ever. */
export const MOST_SAVED = 5 * MAX_SAVED

type Known = {
  readonly quantity: number
  /** Published, with a price in the cart's currency. */
  readonly sold: boolean
  /** Pieces that can be had now. */
  readonly stock: number
}

/**
 * How many pieces of a line that was set aside could be taken back now: what the cart's own lines of
 * the same variant have is theirs.
 *
 * @param inCart pieces of its variant that lie in the cart
 */
export const obtainable = ({ quantity, sold, stock }: Known, inCart: number): number =>
  sold ? Math.max(0, Math.min(quantity, stock - inCart)) : 0

type Noted = { readonly price: number | null; readonly currency: string | null }

/**
 * What a piece cost when it was set aside, where it costs something else now; null where it does not,
 * and where nobody can say since the cart has another currency.
 */
export const formerPrice = (
  noted: Noted,
  now: { readonly price: number; readonly currency: string; readonly sold: boolean },
): number | null =>
  now.sold && noted.currency === now.currency && noted.price !== now.price ? noted.price : null
