import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Shop } from '@souk/kernel'

type Asked = {
  /** How the statement calls the variants. */
  readonly variant: string
  readonly currency: string
  readonly shop: Pick<Shop, 'currency'>
}

/**
 * What a shopper is offered of a variant. Prices and stock are the business of later rooms: they
 * bring the expressions, the catalogue's statements use them.
 */
export type Offer = (asked: Asked) => {
  /** Joins to append after the variants. */
  readonly join: SQL
  /** bigint, null where there is no price in this currency. */
  readonly price: SQL
  readonly compareAtPrice: SQL
  /** Pieces that can be sold. */
  readonly available: SQL
}
