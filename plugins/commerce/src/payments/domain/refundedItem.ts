/** Pieces of a line that a refund is for. */
export type RefundedItem = {
  readonly line: string
  /** Nothing where another refund, made along with it, has the pieces. */
  readonly quantity: number
  /**
   * How far what has gone back for the line runs ahead of its pieces by this refund: what it gives beyond
   * its own pieces, or, below nothing, what others have given for them. All of a line's together say what
   * was given for pieces whose other half did not arrive.
   */
  readonly ahead?: { readonly amount: number; readonly tax: number }
  /** How many of the pieces it put on the shelf, where not all: others lay there already. */
  readonly shelved?: number
  /** Gift cards that were taken back for it, each with what was left on it, in minor units. */
  readonly giftCards?: readonly { readonly id: string; readonly amount: number }[]
}

/** What a refund gives back of gift cards that were taken back for it; minor units. */
export const giftCardsIn = ({
  items,
}: {
  readonly items?: readonly RefundedItem[] | null | undefined
}): number =>
  (items ?? [])
    .flatMap(({ giftCards = [] }) => giftCards)
    .reduce((sum, { amount }) => sum + amount, 0)

/** How many pieces of a line a refund has put on the shelf. */
export const shelvedBy = (
  {
    items,
    restocked,
  }: { readonly items: readonly RefundedItem[] | null; readonly restocked: boolean },
  line: string,
): number =>
  restocked
    ? (items ?? []).reduce(
        (sum, item) => (item.line === line ? sum + (item.shelved ?? item.quantity) : sum),
        0,
      )
    : 0
