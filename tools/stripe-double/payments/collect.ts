import type Stripe from 'stripe'
import { processingFee } from '../books/currencies.ts'
import { move, settlesOn } from '../books/move.ts'
import { embeddedList } from '../server/lists.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { idOf, theId } from './idOf.ts'
import { createTransfer } from './transfer.ts'

/**
 * The money of a charge arrives. In direct mode the shop's balance takes it, less both fees; in destination mode the
 * platform's takes it and hands all of it on, and the application fee comes back out of the shop's share.
 */
export const collect = (
  world: World,
  charge: Row<'charges'>,
  { amount, applicationFee }: { amount: number; applicationFee: number | null },
): Row<'charges'> => {
  const { currency, transfer_data: destination } = charge.object
  const isDestination = destination !== null
  const fee = applicationFee === null ? null : Math.min(applicationFee, amount)
  const stripeFee = processingFee(amount, currency)
  const payer = feePayer(world, charge.account)
  const fees = [
    ...(payer === charge.account ? [{ type: 'stripe_fee' as const, amount: stripeFee }] : []),
    ...(fee !== null && fee > 0 && !isDestination
      ? [{ type: 'application_fee' as const, amount: fee }]
      : []),
  ]
  const isCard = charge.hidden.behaviour.type === 'card'
  const availableOn = charge.hidden.behaviour.immediate ? world.clock.now() : settlesOn(world)
  const feeRow =
    fee !== null && fee > 0
      ? createFee(world, charge, {
          amount: fee,
          account: idOf(destination?.destination) ?? charge.account,
        })
      : null
  const postings = [
    {
      account: charge.account,
      type: isCard ? ('charge' as const) : ('payment' as const),
      amount,
      fees,
      source: charge.id,
      reporting: 'charge',
      description: charge.object.description,
      availableOn,
    },
    ...(payer === charge.account
      ? []
      : [
          {
            account: payer,
            type: 'stripe_fee' as const,
            amount: -stripeFee,
            source: charge.id,
            reporting: 'fee',
            availableOn,
          },
        ]),
    ...(feeRow !== null && !isDestination ? [feePosting(world, feeRow, availableOn)] : []),
  ]
  const [transaction, ...others] = move(world, {
    cause: charge.id,
    currency,
    postings,
    outside: { 'outside:cards': -amount, 'outside:stripe': stripeFee },
  })
  if (feeRow !== null && !isDestination) {
    world.store.change('application_fees', feeRow.id, {
      balance_transaction: others.at(-1)?.id ?? null,
    })
  }
  const collected = world.store.change('charges', charge.id, {
    amount_captured: amount,
    captured: true,
    paid: true,
    status: 'succeeded',
    balance_transaction: transaction?.id ?? null,
    application_fee: feeRow?.id ?? null,
    application_fee_amount: fee,
    // What was authorised and not captured goes back to the card at once, and Stripe calls it refunded.
    amount_refunded: charge.object.amount - amount,
  })
  const passedOn =
    destination === null ? collected : passOn(world, collected, { feeRow, availableOn })
  if (feeRow !== null) {
    emit(world, world.platform, {
      type: 'application_fee.created',
      object: world.store.must('application_fees', feeRow.id).object,
    })
  }
  return passedOn
}

const passOn = (
  world: World,
  charge: Row<'charges'>,
  { feeRow, availableOn }: { feeRow: Row<'application_fees'> | null; availableOn: number },
): Row<'charges'> => {
  const { transfer_data: data, currency, amount_captured: amount } = charge.object
  const destination = idOf(data?.destination) ?? ''
  const transfer = createTransfer(world, {
    amount: data?.amount ?? amount,
    currency,
    destination,
    sourceTransaction: charge,
    fee: feeRow?.object.amount ?? 0,
    feeSource: feeRow?.id ?? null,
    group: charge.object.transfer_group ?? `group_${theId(charge.object.payment_intent)}`,
    availableOn,
  })
  return world.store.change('charges', charge.id, {
    transfer: transfer.id,
    transfer_group: transfer.object.transfer_group,
  })
}

/** Where losses and fees are the platform's, Stripe sends its bill there. */
const feePayer = (world: World, account: string): string => {
  const collector = world.store.get('accounts', account)?.object.defaults?.responsibilities
    .fees_collector
  return collector !== undefined && collector !== 'stripe' ? world.platform : account
}

const createFee = (
  world: World,
  charge: Row<'charges'>,
  { amount, account }: { amount: number; account: string },
): Row<'application_fees'> => {
  const id = world.newId('fee')
  const fee: Stripe.ApplicationFee = {
    id,
    object: 'application_fee',
    account,
    amount,
    amount_refunded: 0,
    application: world.application,
    balance_transaction: null,
    charge: charge.id,
    created: world.clock.now(),
    currency: charge.object.currency,
    fee_source: { type: 'charge', charge: charge.id },
    livemode: false,
    originating_transaction: charge.account === world.platform ? charge.id : null,
    refunded: false,
    refunds: embeddedList([], `/v1/application_fees/${id}/refunds`),
  }
  return world.store.insert('application_fees', world.platform, fee, {})
}

export const feePosting = (
  world: World,
  { object }: Row<'application_fees'>,
  availableOn: number,
) => ({
  account: world.platform,
  type: 'application_fee' as const,
  amount: object.amount,
  source: object.id,
  reporting: 'platform_earning',
  availableOn,
})
