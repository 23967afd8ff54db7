import { billingTimers } from './billing/timers.ts'
import { paymentTimers } from './payments/timers.ts'
import type { TimerKinds } from './state/timers.ts'

/** Everything that can happen by itself. */
export const timerKinds: TimerKinds = { ...paymentTimers, ...billingTimers }
