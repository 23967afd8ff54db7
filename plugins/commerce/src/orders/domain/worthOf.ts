type Order = {
  /** Null before the sale is made: nothing was spent of any gift card then. */
  readonly number: number | null
  readonly totals: { readonly total: number; readonly giftCard: number }
}

/** What has been paid for an order, however it was: with gift cards, and the rest in another way. Minor units. */
export const worthOf = ({ number, totals }: Order): number =>
  totals.total + (number === null ? 0 : totals.giftCard)
