/** What came off an order by one promotion, as the order keeps it; in minor units. */
export type Given = {
  /** Absent on orders older than promotions without codes. */
  readonly promotion?: string | null
  readonly code: string | null
  readonly title: string
  readonly amount: number
}

/** An order as far as it uses promotions. */
export type Using = {
  readonly id: string
  readonly cart: string | null
  readonly customer: string | null
  readonly email: string
  readonly currency: string
  readonly discounts: readonly Given[]
}
