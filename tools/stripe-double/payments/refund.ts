import type Stripe from 'stripe'
import type { Posting } from '../books/move.ts'
import { move } from '../books/move.ts'
import { conflict, invalid } from '../server/errors.ts'
import { days } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import { schedule, unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { concludeFeeRefund, createFeeRefund } from './feeRefund.ts'
import { idOf } from './idOf.ts'
import { feeRefundPosting, reverseTransfer } from './reversal.ts'

export type RefundOrder = {
  amount?: number | undefined
  reason?: 'duplicate' | 'fraudulent' | 'requested_by_customer' | undefined
  metadata?: Record<string, string> | null | undefined
  refund_application_fee?: boolean | undefined
  reverse_transfer?: boolean | undefined
}

/** Gives money back, with the shares of fee and transfer that are asked for and never more than was taken. */
export const createRefund = (
  world: World,
  charge: Row<'charges'>,
  order: RefundOrder,
): Row<'refunds'> => {
  const { id: chargeId, account, object, hidden } = charge
  const left = refundable(world, charge)
  const amount = order.amount ?? left
  mustBeRefundable(world, charge, { ...order, amount, left })
  const fee = order.refund_application_fee === true ? feeShare(world, charge, amount) : 0
  const refund: Stripe.Refund = {
    id: world.newId(hidden.behaviour.type === 'card' ? 're' : 'pyr'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: chargeId,
    created: world.clock.now(),
    currency: object.currency,
    customer: idOf(object.customer),
    customer_account: null,
    ...(hidden.behaviour.type === 'card' ? { destination_details: destination } : {}),
    metadata: order.metadata ?? {},
    payment_intent: idOf(object.payment_intent),
    payment_method: object.payment_method,
    ...(hidden.behaviour.refund === 'pending' ? { pending_reason: 'processing' } : {}),
    reason: order.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: hidden.behaviour.refund === 'pending' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  }
  const row = world.store.insert('refunds', account, refund, {
    withFee: order.refund_application_fee === true,
    withTransfer: order.reverse_transfer === true,
  })
  pay(world, charge, { refund: row, fee })
  if (order.reverse_transfer === true) takeBack(world, charge, { refund: row, fee })
  const refunded = object.amount_refunded + amount
  const changed = world.store.change('charges', chargeId, {
    amount_refunded: refunded,
    refunded: refunded === object.amount,
  })
  if (hidden.behaviour.refund === 'fails') {
    schedule(world, 'refund', { at: world.clock.now() + days(1), target: row.id })
  }
  const current = world.store.must('refunds', row.id)
  emit(world, account, { type: 'refund.created', object: current.object })
  emit(world, account, { type: 'charge.refunded', object: changed.object })
  return current
}

/** A pending refund succeeds; or any refund, even one that had succeeded, turns out not to reach the buyer. */
export const settleRefund = (
  world: World,
  id: string,
  outcome: 'fails' | 'succeeds',
): Row<'refunds'> => {
  const row = world.store.must('refunds', id)
  unschedule(world, id)
  if (row.object.status === 'failed') throw conflict(`The refund ${id} has failed already.`)
  if (outcome === 'succeeds') {
    const { pending_reason: _reason, ...rest } = row.object
    world.store.remove('refunds', id)
    const done = world.store.insert(
      'refunds',
      row.account,
      { ...rest, status: 'succeeded' },
      row.hidden,
    )
    emit(world, row.account, { type: 'refund.updated', object: done.object })
    return done
  }
  const { amount, currency, charge } = row.object
  const [back] = move(world, {
    cause: id,
    currency,
    postings: [
      {
        account: row.account,
        type: 'refund_failure',
        amount,
        source: id,
        reporting: 'refund_failure',
      },
    ],
    outside: { 'outside:cards': -amount },
  })
  const failed = world.store.change('refunds', id, {
    status: 'failed',
    failure_reason: 'lost_or_stolen_card',
    ...(back === undefined ? {} : { failure_balance_transaction: back.id }),
  })
  const before = world.store.must('charges', idOf(charge) ?? '').object
  const changed = world.store.change('charges', before.id, {
    amount_refunded: before.amount_refunded - amount,
    refunded: false,
  })
  emit(world, row.account, { type: 'refund.failed', object: failed.object })
  emit(world, row.account, { type: 'charge.updated', object: changed.object })
  return failed
}

/** What is left to give back: failed refunds gave nothing. */
const refundable = (world: World, charge: Row<'charges'>): number =>
  charge.object.amount_captured - refundedSoFar(world, charge)

const refundedSoFar = (
  { store }: World,
  { id }: Row<'charges'>,
  counts: (row: Row<'refunds'>) => boolean = ({ object }) => object.status !== 'failed',
): number =>
  store
    .all('refunds', (row) => row.object.charge === id && counts(row))
    .reduce((total, row) => total + row.object.amount, 0)

const mustBeRefundable = (
  world: World,
  { id, object }: Row<'charges'>,
  order: RefundOrder & { amount: number; left: number },
) => {
  const { amount, left } = order
  if (!object.captured || object.status !== 'succeeded') {
    throw conflict(`The charge ${id} has not been captured, so there is nothing to refund.`, {
      param: 'charge',
    })
  }
  if (left <= 0) {
    throw conflict(`Charge ${id} has already been refunded.`, { code: 'charge_already_refunded' })
  }
  if (amount > left) {
    throw conflict(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      { param: 'amount' },
    )
  }
  const isLost = world.store
    .all('disputes', (row) => row.object.charge === id)
    .some((row) => row.object.status !== 'won')
  if (isLost) {
    throw conflict(`Charge ${id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    })
  }
  if (order.refund_application_fee !== undefined && object.application_fee === null) {
    throw invalid(
      'The refund_application_fee parameter is only for charges that have an application fee.',
      { param: 'refund_application_fee' },
    )
  }
  if (order.reverse_transfer !== undefined && object.transfer_data === null) {
    throw invalid('The reverse_transfer parameter is only for charges that have a transfer.', {
      param: 'reverse_transfer',
    })
  }
}

/**
 * The fee's share grows with the sum of the refunds that took theirs, not with each alone: parts that were rounded
 * down one by one come right with the last.
 */
const feeShare = (world: World, charge: Row<'charges'>, amount: number): number => {
  const fee = world.store.must('application_fees', idOf(charge.object.application_fee) ?? '').object
  const captured = charge.object.amount_captured
  // One that fails afterwards has taken its share along, and there is no more than the whole.
  const given = refundedSoFar(world, charge, ({ hidden }) => hidden.withFee) + amount
  const share = Math.min(fee.amount, Math.round((fee.amount * given) / captured))
  return Math.max(0, share - fee.amount_refunded)
}

const pay = (
  world: World,
  { account, object, hidden }: Row<'charges'>,
  { refund, fee }: { refund: Row<'refunds'>; fee: number },
) => {
  const isDirect = object.transfer_data === null
  const feeId = idOf(object.application_fee)
  const feeRow =
    isDirect && fee > 0 && feeId !== null
      ? createFeeRefund(world, world.store.must('application_fees', feeId), { amount: fee })
      : null
  const postings: Posting[] = [
    {
      account,
      type: hidden.behaviour.type === 'card' ? 'refund' : 'payment_refund',
      amount: -refund.object.amount,
      fees: feeRow === null ? [] : [{ type: 'application_fee', amount: -fee }],
      source: refund.id,
      reporting: 'refund',
    },
    ...(feeRow === null ? [] : [feeRefundPosting(world, feeRow)]),
  ]
  const [taken, returned] = move(world, {
    cause: refund.id,
    currency: object.currency,
    postings,
    outside: { 'outside:cards': refund.object.amount },
  })
  world.store.change('refunds', refund.id, { balance_transaction: taken?.id ?? null })
  if (feeRow !== null) concludeFeeRefund(world, feeRow, returned?.id ?? null)
}

/** The destination gives back its share of what was passed on to it. */
const takeBack = (
  world: World,
  charge: Row<'charges'>,
  { refund, fee }: { refund: Row<'refunds'>; fee: number },
) => {
  const transfer = world.store.must('transfers', idOf(charge.object.transfer) ?? '')
  const captured = charge.object.amount_captured
  const given = refundedSoFar(world, charge, ({ hidden }) => hidden.withTransfer)
  const { amount: passedOn, amount_reversed: before } = transfer.object
  const amount = Math.min(Math.round((passedOn * given) / captured), passedOn) - before
  if (amount <= 0) return
  const reversal = reverseTransfer(world, transfer, {
    amount,
    feeRefund: fee,
    sourceRefund: refund.id,
  })
  world.store.change('refunds', refund.id, { transfer_reversal: reversal.id })
}

const destination: Stripe.Refund.DestinationDetails = {
  type: 'card',
  card: {
    reference_status: 'pending',
    reference_type: 'acquirer_reference_number',
    type: 'refund',
  },
}
