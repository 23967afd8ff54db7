/** A receipt, to be put on paper. Texts and amounts as people read them. */
export type SaleReceipt = {
  readonly shop: string
  readonly title: string
  /** ISO 8601. */
  readonly placedAt: string
  /** Who bought, and where it went, line by line. */
  readonly parties: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly lines: readonly { readonly text: string; readonly amount: string }[]
  /** The last one is what was to be paid. */
  readonly sums: readonly { readonly text: string; readonly amount: string }[]
}
