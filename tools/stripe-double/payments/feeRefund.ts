import type Stripe from 'stripe'
import { embeddedList } from '../server/lists.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'

/** Writes down that a part of an application fee goes back; the caller moves the money and names the movement. */
export const createFeeRefund = (
  world: World,
  { id: fee, object }: Row<'application_fees'>,
  { amount, metadata = {} }: { amount: number; metadata?: Record<string, string> },
): Row<'fee_refunds'> => {
  const refund: Stripe.FeeRefund = {
    id: world.newId('fr'),
    object: 'fee_refund',
    amount,
    balance_transaction: null,
    created: world.clock.now(),
    currency: object.currency,
    fee,
    metadata,
  }
  return world.store.insert('fee_refunds', world.platform, refund, {})
}

/** After the money has moved: the fee shows what went back of it. */
export const concludeFeeRefund = (
  world: World,
  { id, object }: Row<'fee_refunds'>,
  transaction: string | null,
) => {
  world.store.change('fee_refunds', id, { balance_transaction: transaction })
  const fee = String(object.fee as string)
  const before = world.store.must('application_fees', fee).object
  const refunded = before.amount_refunded + object.amount
  const refunds = world.store
    .all('fee_refunds', (row) => row.object.fee === fee)
    .map((row) => row.object)
  const changed = world.store.change('application_fees', fee, {
    amount_refunded: refunded,
    refunded: refunded === before.amount,
    refunds: embeddedList(refunds.toReversed(), `/v1/application_fees/${fee}/refunds`),
  })
  emit(world, world.platform, { type: 'application_fee.refunded', object: changed.object })
}
