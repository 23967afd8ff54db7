import { theId } from '../payments/idOf.ts'
import { days } from '../state/clock.ts'
import { schedule, unschedule, type TimerKinds } from '../state/timers.ts'
import { emit } from '../webhooks/emit.ts'
import {
  closeInvoice,
  collectInvoice,
  finaliseInvoice,
  isOnItsWay,
  retryInvoice,
} from './invoice.ts'
import { renew } from './subscribe.ts'

/** What billing does by itself when its time has come. */
export const billingTimers: TimerKinds = {
  renew,
  trial_will_end: (world, id) => {
    const { account, object } = world.store.must('subscriptions', id)
    emit(world, account, { type: 'customer.subscription.trial_will_end', object })
  },
  incomplete: (world, id) => {
    const { account, object } = world.store.must('subscriptions', id)
    if (object.status !== 'incomplete') return
    const first = object.latest_invoice && theId(object.latest_invoice)
    // What a bank has been asked for is waited for.
    if (first && isOnItsWay(world, first)) {
      schedule(world, 'incomplete', { at: world.clock.now() + days(1), target: id })
      return
    }
    unschedule(world, id)
    const expired = world.store.change('subscriptions', id, {
      status: 'incomplete_expired',
      ended_at: world.clock.now(),
    })
    emit(world, account, { type: 'customer.subscription.updated', object: expired.object })
    // Nobody can pay their way into it any more. https://docs.stripe.com/billing/subscriptions/overview
    if (first && world.store.must('invoices', first).object.status === 'open') {
      closeInvoice(world, first, 'void')
    }
  },
  finalise: (world, id) => {
    if (world.store.must('invoices', id).object.status !== 'draft') return
    const { object } = finaliseInvoice(world, id)
    if (object.collection_method === 'charge_automatically') collectInvoice(world, id)
  },
  retry: retryInvoice,
}
