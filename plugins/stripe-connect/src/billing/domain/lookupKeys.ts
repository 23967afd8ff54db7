type Allowance = { readonly meter: string; readonly included: number; readonly price: number }

/** What prices at Stripe are made from; amounts in minor units. */
type Terms = {
  readonly plan: string
  readonly currency: string
  readonly price: number
  readonly allowances: readonly Allowance[]
}

/** A price with another amount is another price: whoever has the old one keeps it. */
export const flatKey = ({ plan, currency, price }: Terms): string =>
  `souk_${plan}_month_${currency.toLowerCase()}_${price}`

export const overageKey = (
  { plan, currency }: Terms,
  { meter, included, price }: Allowance,
): string => `souk_${plan}_${meter}_${currency.toLowerCase()}_${included}_${price}`

/** Which meter a price of ours counts; null for one that is none of `overageKey`. */
export const meterOfKey = (key: string | null): string | null =>
  key?.match(/^souk_[^_]+_(.+)_[a-z]{3}_\d+_\d+$/u)?.[1] ?? null

/** What events of a meter are called at Stripe, where other programs may have meters too. */
export const meterEventName = (meter: string): string => `souk_${meter}`

/** What is counted without a charge needs no price. */
export const billedAllowances = ({ allowances }: Terms): readonly Allowance[] =>
  allowances.filter(({ price }) => price > 0)
