type Parts = {
  readonly disputed: number
  readonly captured: number
  /** The platform's share of all that was captured. */
  readonly fee: number
  /** What was transferred to the shop, share and all, and what is left of it. */
  readonly transferred: number
  readonly left: number
}

/**
 * What a shop gives back when a bank claims a payment that lies on the platform's account: the disputed
 * part of the transfer, less the platform's own share of it, and no more than is left. Rounded once, to
 * the nearest unit, halves up.
 *
 * Payment and transfer may be in two currencies; the answer is in the transfer's. Stripe's minor units.
 */
export const transferShare = ({ disputed, captured, fee, transferred, left }: Parts): number => {
  if (captured <= 0) return 0
  const whole = BigInt(captured) * BigInt(captured)
  const part = BigInt(transferred) * BigInt(disputed) * BigInt(captured - fee)
  return Math.max(0, Math.min(left, Number((2n * part + whole) / (2n * whole))))
}
