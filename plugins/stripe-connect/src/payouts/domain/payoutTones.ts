import type { PayoutState } from './payout.ts'

/** How each state looks in the panel. */
export const payoutTones = {
  pending: 'calm',
  in_transit: 'calm',
  paid: 'good',
  canceled: 'quiet',
  failed: 'bad',
} as const satisfies Record<PayoutState, string>
