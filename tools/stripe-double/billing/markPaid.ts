import type { Row } from '../state/store.ts'
import { unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'

/** An invoice follows what becomes of its intent. */
export const invoiceHears = (world: World, { hidden }: Row<'payment_intents'>) => {
  if (hidden.invoice !== undefined) markPaid(world, hidden.invoice)
}

/** The money is there, or none was due; the subscription that waited for it goes on. */
export const markPaid = (world: World, id: string, { outOfBand = false } = {}): Row<'invoices'> => {
  const { account, object, hidden } = world.store.must('invoices', id)
  unschedule(world, id)
  const now = world.clock.now()
  const changed = world.store.change('invoices', id, {
    status: 'paid',
    amount_paid: outOfBand ? 0 : object.amount_due,
    ...(outOfBand ? { amount_paid_off_stripe: object.amount_due } : {}),
    amount_remaining: 0,
    attempted: true,
    next_payment_attempt: null,
    status_transitions: { ...object.status_transitions, paid_at: now },
  })
  for (const payment of world.store.all('invoice_payments', (row) => row.object.invoice === id)) {
    const paid = world.store.change('invoice_payments', payment.id, {
      amount_paid: payment.object.amount_requested,
      status: 'paid',
      status_transitions: { canceled_at: null, paid_at: now },
    })
    emit(world, account, { type: 'invoice_payment.paid', object: paid.object })
  }
  emit(world, account, { type: 'invoice.paid', object: changed.object })
  emit(world, account, { type: 'invoice.payment_succeeded', object: changed.object })
  if (hidden.subscription !== null) revive(world, hidden.subscription)
  return changed
}

const revive = (world: World, id: string) => {
  const { account, object } = world.store.must('subscriptions', id)
  if (!['incomplete', 'past_due', 'paused', 'unpaid'].includes(String(object.status))) return
  const isOwing = world.store
    .all('invoices', ({ hidden }) => hidden.subscription === id)
    .some((row) => row.object.status === 'open')
  if (isOwing) return
  unschedule(world, id, 'incomplete')
  const changed = world.store.change('subscriptions', id, { status: 'active' })
  emit(world, account, {
    type: 'customer.subscription.updated',
    object: changed.object,
    previous: { status: object.status },
  })
}
