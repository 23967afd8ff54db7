/** Prices for somebody, for a while: amounts of their own, or per cent off. */
export type PriceList = {
  readonly id: string
  readonly title: string
  readonly active: boolean
  /** Ids of customer groups, one of which the shopper has to be in; null: for everybody. */
  readonly groups: readonly string[] | null
  readonly startsAt: Date | null
  /** The first moment at which it no longer holds. */
  readonly endsAt: Date | null
  /** The one currency that it is for; null: for all, its amounts being of the shop's own. */
  readonly currency: string | null
  /** The higher goes first; of equal ones the cheaper. */
  readonly priority: number
  /** Off all that has no entry of its own; 0: nothing. */
  readonly percent: number
  /** Where that percentage holds, with all below; empty: everywhere. */
  readonly categories: readonly string[]
  /** Whether the usual price is shown crossed out. */
  readonly crossesOut: boolean
  /** Those of the article that is asked for. */
  readonly entries: readonly PriceEntry[]
}

/** One of the two is given: an amount in minor units, or per cent off. */
export type PriceEntry = {
  /** Null: for all variants of the product. */
  readonly variant: string | null
  /** Holds from so many pieces on. */
  readonly from: number
  readonly amount: number | null
  readonly percent: number | null
}
