import type { FeeRule } from '@souk/stripe-connect'
import type { Shop } from '@souk/kernel'

/** What the shop's plan says of a payment in this currency; none where nothing was agreed. */
export const platformFee = ({ plan }: Pick<Shop, 'plan'>, currency: string): FeeRule | null => {
  const fees = plan?.fees ?? []
  const own = fees.find((fee) => fee.currency === currency)
  if (own) return own
  const others = fees.find((fee) => fee.currency === null)
  // Amounts of money mean nothing in a currency that nobody named: of those only the share is taken.
  return others ? { percentage: others.percentage, fixed: 0, minimum: 0, cap: null } : null
}
