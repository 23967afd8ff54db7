import type { Payload, TypedUser } from 'payload'

import type { Shop, ShopKey } from './shop.ts'

/** The parts of a request by which a shop can be named. */
export type ShopRequest = { readonly headers: Headers; readonly url: string }

/**
 * The port through which the kernel and commerce learn which shop they serve. Its default says
 * "one shop" (`oneShop`); a tenancy supplies many. Commerce never says "tenant".
 */
export type Scope = {
  /**
   * Finds the shop a request names.
   * @throws a SoukError when the request contradicts itself, or names a shop that is not there or
   * is closed. Answers `null` when it names none.
   */
  readonly resolve: (payload: Payload, request: ShopRequest) => Promise<Shop | null>
  /** Thrown when a request must name a shop and does not. */
  readonly required: () => Error
  /**
   * The shop with this key, closed ones too, or `null`. Used where work starts from a row and not from
   * a request: a shop that takes no more orders still owes what it took before.
   */
  readonly shop: (payload: Payload, key: ShopKey) => Promise<Shop | null>
  /** Where a shop's API lies below Payload's API route, whatever the host: `/tenant/blue-bottle`, or ``. */
  readonly apiPath: (shop: Pick<Shop, 'slug'>) => string
  /** The roles a logged-in panel user has in this shop; none makes them a visitor there. */
  readonly rolesOf: (user: TypedUser, key: ShopKey) => readonly string[]
  /** Runs `work` so that the database shows this shop's rows alone. */
  readonly run: <T>(key: ShopKey, work: () => Promise<T>) => Promise<T>
  /** Runs `work` across all shops: for dispatching and sweeping, never on behalf of a person. */
  readonly runAcross: <T>(work: () => Promise<T>) => Promise<T>
  /** The field every row of a shop carries, and its column; `null` where there is one shop. */
  readonly field: string | null
  readonly column: string | null
  /**
   * The shop that the session is for, as SQL: null in a session that is for none. For functions that
   * run with their owner's rights, which policies do not hold back; `null` where there is one shop.
   */
  readonly current: string | null
  /** The language that a shop writes in (`de`), as SQL, for an SQL expression of its key. */
  readonly localeOf: (shop: string) => string
  /** The shop's own currency (`EUR`), as SQL, for an SQL expression of its key. */
  readonly currencyOf: (shop: string) => string
  /** From how many pieces on a shop calls something low (`5`, or null for never), as SQL of its key. */
  readonly lowStockOf: (shop: string) => string
}
