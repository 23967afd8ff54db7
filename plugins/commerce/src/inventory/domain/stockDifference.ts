/** Where a level is not what it should be; pieces. */
export type StockDifference = {
  readonly label: string
  readonly kind: 'shelf' | 'held' | 'places' | 'backordered' | 'unserved' | 'incoming'
  readonly is: number
  readonly should: number
}

const SAYS: Readonly<Record<StockDifference['kind'], (one: StockDifference) => string>> = {
  shelf: ({ is, should }) => `${is} on the shelf, and its movements come to ${should}`,
  held: ({ is, should }) => `${is} held, and shoppers who are paying have ${should}`,
  places: ({ is, should }) => `${is} on the shelf, and ${should} at its locations`,
  backordered: ({ is, should }) => `${is} backordered, and ${should} are waited for`,
  unserved: ({ is }) => `${is} free, though somebody waits for it`,
  incoming: ({ is, should }) => `${is} on the way, and transfers and deliveries say ${should}`,
}

/** What differs, in words: `Vase: 12 on the shelf, and its movements come to 9`. */
export const differenceText = (one: StockDifference): string =>
  `${one.label}: ${SAYS[one.kind](one)}`
