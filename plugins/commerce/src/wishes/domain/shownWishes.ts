type Wish<Variant> = { readonly product: string; readonly variant: Variant | null }

/** What was wished for, as the catalogue has it now. */
export type ShownWish<Row, Card, Variant> = Omit<Row, 'product' | 'variant' | 'lost'> & {
  readonly product: Card
  readonly variant: Variant | null
}

/**
 * Wishes as a shopper sees them: what is no longer sold is not among them, and comes back when it is
 * sold again.
 *
 * @param cards products that are published and have a price
 */
export const shownWishes = <
  Card extends { readonly id: string },
  Variant,
  Row extends Wish<Variant> & { readonly lost: boolean },
>(
  rows: readonly Row[],
  cards: readonly Card[],
): ShownWish<Row, Card, Variant>[] => {
  const sold = new Map(cards.map((card) => [card.id, card]))
  return rows.flatMap(({ product: id, variant, lost, ...row }) => {
    const product = sold.get(id)
    return product && !lost ? [{ ...row, product, variant }] : []
  })
}
