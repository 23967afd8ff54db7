import type Stripe from 'stripe'
import type { Row } from '../state/store.ts'
import { unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'

/** A Checkout Session follows what becomes of its intent. A declined attempt leaves it open for the next one. */
export const sessionHears = (world: World, { object: intent, hidden }: Row<'payment_intents'>) => {
  if (hidden.session === null) return
  const row = world.store.must('checkout_sessions', hidden.session)
  const { status } = row.object
  if (status === 'open') {
    if (['processing', 'requires_capture', 'succeeded'].includes(String(intent.status))) {
      unschedule(world, row.id)
      tell(world, row, {
        type: 'checkout.session.completed',
        change: {
          status: 'complete',
          payment_status: intent.status === 'succeeded' ? 'paid' : 'unpaid',
          url: null,
        },
      })
    }
    return
  }
  if (status !== 'complete' || row.object.payment_status === 'paid') return
  if (intent.status === 'succeeded') {
    // A late capture pays the session without a further event: only debits have one.
    const isDebit = intent.capture_method !== 'manual'
    if (isDebit) {
      tell(world, row, {
        type: 'checkout.session.async_payment_succeeded',
        change: { payment_status: 'paid' },
      })
    } else world.store.change('checkout_sessions', row.id, { payment_status: 'paid' })
  }
  if (intent.status === 'requires_payment_method') {
    tell(world, row, { type: 'checkout.session.async_payment_failed', change: {} })
  }
}

const tell = (
  world: World,
  { id, account }: Row<'checkout_sessions'>,
  { type, change }: { type: Stripe.Event.Type; change: Partial<Stripe.Checkout.Session> },
) => {
  const changed = world.store.change('checkout_sessions', id, change)
  emit(world, account, { type, object: changed.object })
}
