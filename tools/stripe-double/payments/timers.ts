import type { TimerKinds } from '../state/timers.ts'
import { settleDelayed } from './attempt.ts'
import { cancel } from './capture.ts'
import { closeDispute } from './dispute.ts'
import { expireSession } from './paySession.ts'
import { payoutArrives } from './payout.ts'
import { settleRefund } from './refund.ts'
import { theId } from './idOf.ts'

/** What payments do by themselves when their time has come. */
export const paymentTimers: TimerKinds = {
  settle: (world, id) => {
    const { object } = world.store.must('payment_intents', id)
    const method = world.store.must('payment_methods', theId(object.payment_method))
    settleDelayed(world, id, method.hidden.behaviour.delayed ?? 'succeeds')
  },
  authorisation: (world, id) => {
    cancel(world, world.store.must('payment_intents', id), 'automatic')
  },
  session: (world, id) => {
    const row = world.store.must('checkout_sessions', id)
    if (row.object.status === 'open') expireSession(world, row)
  },
  dispute: (world, id) => {
    closeDispute(world, id, 'lost')
  },
  refund: (world, id) => {
    settleRefund(world, id, 'fails')
  },
  payout: (world, id) => {
    payoutArrives(world, id)
  },
}
