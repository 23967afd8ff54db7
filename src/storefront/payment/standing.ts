import type { OrderView } from '@souk/commerce'

/**
 * What is to be said of a payment: `settled` (the order is made), `processing` (the provider is at
 * it), `waiting` (nobody has paid that we know of), `failed` (over, and nothing was taken),
 * `returned` (paid, and on its way back), `review` (a person looks at it).
 */
export type Standing = 'settled' | 'processing' | 'waiting' | 'failed' | 'returned' | 'review'

type Known = {
  readonly order: Pick<OrderView, 'paymentStatus' | 'status'> & {
    readonly timeline: readonly { readonly kind: string }[]
  }
  /** The attempt that counts; null where there is none. */
  readonly payment: { readonly state: string; readonly failure: string | null } | null
}

/** Money counts before words: as long as a provider is at it, nothing has failed. */
export const standingOf = ({ order, payment }: Known): Standing => {
  const state = payment?.state
  if (order.status === 'confirmed' || order.status === 'completed') return 'settled'
  if (state === 'processing' || state === 'authorized') return 'processing'
  if (isReturned(order)) return 'returned'
  if (state === 'needs_review') return 'review'
  if (order.status === 'cancelled') return 'failed'
  if (state === 'failed' || state === 'cancelled') return 'failed'
  // A provider may let the shopper try again and again in one and the same payment.
  return payment?.failure || order.paymentStatus === 'failed' ? 'failed' : 'waiting'
}

/** Unless something was paid again since. */
const isReturned = ({ paymentStatus, timeline }: Known['order']): boolean =>
  paymentStatus === 'refunded' ||
  timeline.findLastIndex(({ kind }) => RETURNED.includes(kind)) >
    timeline.findLastIndex(({ kind }) => kind === 'changed' || kind === 'placed')

const RETURNED: readonly string[] = ['payment_returned', 'refund_due']
