/** A shop's numbers as they are counted; amounts in minor units of `currency`. */
export type Overview = {
  readonly currency: string
  /** The last 60 days with the current one last, none missing, in the shop's own time zone. */
  readonly days: readonly Day[]
  readonly toSend: number
  readonly unpaid: Due
  readonly trouble: Trouble
  readonly lowStock: { readonly count: number; readonly rows: readonly LowStock[] }
  readonly bestSellers: readonly BestSeller[]
  readonly mostWished: readonly MostWished[]
  readonly latest: readonly LatestOrder[]
  readonly started: Started
}

export type Day = { readonly day: string; readonly sales: number; readonly orders: number }
export type Due = { readonly count: number; readonly amount: number }
/** Money that somebody has to look at. */
export type Trouble = {
  /** Banks that wait for an answer. */
  readonly disputes: number
  /** ISO 8601: the first day on which one of them stops waiting. */
  readonly answerBefore: string | null
  /** Payments that are not what was asked for. */
  readonly payments: number
  /** Refunds that did not arrive, or do not get away. */
  readonly refunds: number
  /** Orders that were called off, whose money the shop has to hand back itself. */
  readonly owed: number
  /** Reserved money that is lost within two days. */
  readonly lapsing: number
}
export type LowStock = {
  readonly product: string
  readonly title: string
  readonly variant: string | null
  readonly available: number
}
export type BestSeller = {
  readonly product: string
  readonly title: string
  readonly pieces: number
  readonly sales: number
}
/** How many people have something on a wish list; who they are is not told. */
export type MostWished = {
  readonly product: string
  readonly title: string
  readonly people: number
}
export type LatestOrder = {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly total: number
  readonly currency: string
  readonly status: string
  readonly paymentStatus: string
  readonly fulfilmentStatus: string
  readonly at: string
}

/** Whether there is what a shop needs before its first sale. */
export type Started = { readonly product: boolean; readonly shipping: boolean }
