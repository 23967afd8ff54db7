/** The platform's share of a payment; amounts in minor units of the payment's currency. */
export type FeeRule = {
  /** Per cent of the whole amount: `2.5`. */
  readonly percentage: number
  readonly fixed: number
  readonly minimum: number
  /** No more than this, however much is paid; null for no limit. */
  readonly cap: number | null
}
