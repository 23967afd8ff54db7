import type { Tone } from '../../shared/Pill.tsx'
import type { PayoutState } from '../domain/index.ts'

export const payoutTones: Readonly<Record<PayoutState, Tone>> = {
  pending: 'calm',
  in_transit: 'calm',
  paid: 'good',
  canceled: 'quiet',
  failed: 'bad',
}
