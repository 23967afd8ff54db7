import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { theId } from '../payments/idOf.ts'
import { schedule } from '../state/timers.ts'
import { emit } from '../webhooks/emit.ts'
import { collectInvoice, draftInvoice, finaliseInvoice } from './invoice.ts'
import { licensedLines } from './lines.ts'
import { periodEnd } from './periods.ts'

/**
 * A subscription whose trial ended without a card goes on, with a new period from now. It stays paused
 * while its first invoice is not paid. https://docs.stripe.com/api/subscriptions/resume
 */
export const resumeSubscription = (world: World, id: string): Row<'subscriptions'> => {
  const { account, object } = world.store.must('subscriptions', id)
  const now = world.clock.now()
  const anchor = new Date(now * 1000).getUTCDate()
  const recurring = object.items.data[0]?.price.recurring
  const end = periodEnd(now, recurring ?? { interval: 'month', interval_count: 1 }, anchor)
  const row = world.store.change(
    'subscriptions',
    id,
    {
      billing_cycle_anchor: now,
      items: {
        ...object.items,
        data: object.items.data.map((item) => ({
          ...item,
          current_period_start: now,
          current_period_end: end,
        })),
      },
    },
    { anchor },
  )
  const invoice = draftInvoice(world, account, {
    customer: theId(object.customer),
    currency: object.currency,
    lines: licensedLines(world, row, { period: { start: now, end } }),
    subscription: row,
    reason: 'subscription_update',
    autoAdvance: false,
  })
  finaliseInvoice(world, invoice.id)
  schedule(world, 'renew', { at: end, target: id })
  // Whatever pays it, now or later, sets the subscription going.
  if (!collectInvoice(world, invoice.id)) return world.store.must('subscriptions', id)
  const resumed = world.store.must('subscriptions', id)
  emit(world, account, { type: 'customer.subscription.resumed', object: resumed.object })
  return resumed
}
