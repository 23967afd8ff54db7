import type Stripe from 'stripe'
import type { Posting } from '../books/move.ts'
import { move } from '../books/move.ts'
import { embeddedList } from '../server/lists.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { concludeFeeRefund, createFeeRefund } from './feeRefund.ts'
import { idOf, theId } from './idOf.ts'

type Order = {
  amount: number
  /** How much of the application fee goes back to the destination with it. */
  feeRefund: number
  sourceRefund: string | null
  metadata?: Record<string, string>
}

/** A part of a transfer comes back to the platform, and the destination's payment is refunded by as much. */
export const reverseTransfer = (
  world: World,
  { id, object }: Row<'transfers'>,
  { amount, feeRefund, sourceRefund, metadata = {} }: Order,
): Row<'transfer_reversals'> => {
  const payment = world.store.must('charges', theId(object.destination_payment))
  const destination = theId(object.destination)
  const reversal = world.newId('trr')
  const refund = createPaymentRefund(world, payment, { amount, reversal })
  const feeId = idOf(payment.object.application_fee)
  const fee =
    feeRefund > 0 && feeId !== null
      ? createFeeRefund(world, world.store.must('application_fees', feeId), { amount: feeRefund })
      : null
  const postings: Posting[] = [
    {
      account: world.platform,
      type: 'transfer_refund',
      amount,
      source: reversal,
      reporting: 'transfer_reversal',
    },
    {
      account: destination,
      type: 'payment_refund',
      amount: -amount,
      fees: fee === null ? [] : [{ type: 'application_fee', amount: -feeRefund }],
      source: refund.id,
      reporting: 'refund',
    },
    ...(fee === null ? [] : [feeRefundPosting(world, fee)]),
  ]
  const [back, taken, returned] = move(world, {
    cause: reversal,
    currency: object.currency,
    postings,
    outside: {},
  })
  world.store.change('refunds', refund.id, { balance_transaction: taken?.id ?? null })
  if (fee !== null) concludeFeeRefund(world, fee, returned?.id ?? null)
  const row = world.store.insert(
    'transfer_reversals',
    world.platform,
    {
      id: reversal,
      object: 'transfer_reversal',
      amount,
      balance_transaction: back?.id ?? null,
      created: world.clock.now(),
      currency: object.currency,
      destination_payment_refund: refund.id,
      metadata,
      source_refund: sourceRefund,
      transfer: id,
    },
    {},
  )
  const reversals = world.store
    .all('transfer_reversals', (each) => each.object.transfer === id)
    .map((each) => each.object)
  const changed = world.store.change('transfers', id, {
    amount_reversed: object.amount_reversed + amount,
    reversed: object.amount_reversed + amount === object.amount,
    reversals: embeddedList(reversals.toReversed(), `/v1/transfers/${id}/reversals`),
  })
  emit(world, world.platform, { type: 'transfer.reversed', object: changed.object })
  return row
}

export const feeRefundPosting = (world: World, { id, object }: Row<'fee_refunds'>): Posting => ({
  account: world.platform,
  type: 'application_fee_refund',
  amount: -object.amount,
  source: id,
  reporting: 'platform_earning_refund',
})

const createPaymentRefund = (
  world: World,
  { id: charge, account, object }: Row<'charges'>,
  { amount, reversal }: { amount: number; reversal: string },
): Row<'refunds'> => {
  const refund: Stripe.Refund = {
    id: world.newId('pyr'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge,
    created: world.clock.now(),
    currency: object.currency,
    customer: null,
    customer_account: null,
    metadata: {},
    payment_intent: null,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: reversal,
    status: 'succeeded',
    transfer_reversal: null,
  }
  world.store.change('charges', charge, {
    amount_refunded: object.amount_refunded + amount,
    refunded: object.amount_refunded + amount === object.amount,
  })
  return world.store.insert('refunds', account, refund, {
    withFee: false,
    withTransfer: false,
  })
}
