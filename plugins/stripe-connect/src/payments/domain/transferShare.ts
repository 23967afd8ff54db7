type Parts = {
  readonly disputed: number
  readonly captured: number
  /** The platform's share of all that was captured. */
  readonly fee: number
  /** What is left of the transfer to the shop. */
  readonly left: number
}

/**
 * What a shop gives back when a bank claims a payment that lies on the platform's account: the disputed
 * part, less the platform's own share of it, and no more than the shop still has. Rounded once, to the
 * nearest unit, halves up. All in Stripe's minor units.
 */
export const transferShare = ({ disputed, captured, fee, left }: Parts): number => {
  if (captured <= 0) return 0
  const [whole, part, share] = [BigInt(captured), BigInt(disputed), BigInt(fee)]
  const kept = (2n * part * share + whole) / (2n * whole)
  return Math.max(0, Math.min(left, Number(part - kept)))
}
