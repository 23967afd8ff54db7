type AtStripe = {
  readonly status: string
  readonly cancellation_details: { readonly reason: string | null } | null
}

type Standing = 'starting' | 'trialing' | 'active' | 'past_due' | 'unpaid' | 'paused' | 'cancelled'

const STANDINGS: Readonly<Record<string, Standing>> = {
  trialing: 'trialing',
  active: 'active',
  past_due: 'past_due',
  unpaid: 'unpaid',
  paused: 'paused',
  incomplete: 'starting',
  incomplete_expired: 'cancelled',
  canceled: 'cancelled',
}

type EndReason = 'asked' | 'unpaid' | 'never_begun'

/**
 * What a subscription's status means for the shop. One that Stripe invents later is none of these:
 * better that nothing changes than that a shop is closed for a word that nobody knows.
 * https://docs.stripe.com/api/subscriptions/object#subscription_object-status
 * @throws Error for a status that is not known
 */
export const standingOf = ({
  status,
  cancellation_details: details,
}: AtStripe): { readonly state: Standing; readonly endReason: EndReason | null } => {
  const state = STANDINGS[status]
  if (!state) throw new Error(`Stripe calls a subscription ${status}, which is not known here.`)
  if (state !== 'cancelled') return { state, endReason: null }
  if (status === 'incomplete_expired') return { state, endReason: 'never_begun' }
  const isUnpaid = details?.reason === 'payment_failed' || details?.reason === 'payment_disputed'
  return { state, endReason: isUnpaid ? 'unpaid' : 'asked' }
}
