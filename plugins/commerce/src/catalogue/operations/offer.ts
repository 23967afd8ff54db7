import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Context } from '@souk/kernel'

type Asked = {
  /** How the statement calls the variants. */
  readonly variant: string
  readonly currency: string
}

/**
 * What a shopper is offered of a variant. Prices and stock are the business of later rooms: they
 * bring the expressions, the catalogue's statements use them.
 */
export type Offer = (
  ctx: Context,
  asked: Asked,
) => {
  /** Joins to append after the variants. */
  readonly join: SQL
  /** To append after these where one of the two prices is used. */
  readonly priceJoin: SQL
  /** What whoever asks pays: bigint, null where there is no price in this currency. */
  readonly price: SQL
  readonly compareAtPrice: SQL
  /** The lowest price of the 30 days before a reduction, where the shop says it. */
  readonly lowest: SQL
  /** Whether there is a price; needs no join. */
  readonly isPriced: SQL
  /** Whether the price that stands at a variant is what whoever asks pays; the same of all variants. */
  readonly isPriceItsOwn: SQL
  /** Pieces that can be sold. */
  readonly available: SQL
  /** How the next piece is supplied: `stock`, `backorder` or `preorder`; null where there is none. */
  readonly supply: SQL
  /** When a piece that is ordered before its day is sent; null for everything else. */
  readonly shipsFrom: SQL
  /** What one piece of a bundle is made of, `[{ variant, title, sku, quantity }]`; null for what is none. */
  readonly parts: SQL
}

/** Prices begin and end by time alone: no answer that was kept is older than this. */
export const PRICES_HOLD_SECONDS = 5
