import type Stripe from 'stripe'
import { balanceIn, balancesOf } from '../books/balances.ts'
import { isAvailable, move } from '../books/move.ts'
import { conflict } from '../server/errors.ts'
import { days } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import { schedule, unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { mustBeAbleTo } from './ability.ts'

type Order = {
  amount: number
  currency: string
  automatic: boolean
  description?: string | undefined
  metadata?: Record<string, string> | undefined
  statementDescriptor?: string | undefined
}

/** Sends available money to the account's bank. It arrives in two days, unless the bank sends it back. */
export const createPayout = (world: World, account: string, order: Order): Row<'payouts'> => {
  if (account !== world.platform) mustBeAbleTo(world, account, 'payOut')
  const { amount, currency, automatic } = order
  if (balanceIn(world, account, currency).available < amount) {
    throw conflict(
      'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low.',
      { code: 'balance_insufficient' },
    )
  }
  const id = world.newId('po')
  // Only automatic payouts say what they are made of; it is everything available that no other has carried.
  const parts = automatic ? unpaid(world, account, currency) : []
  const [transaction] = move(world, {
    cause: id,
    currency,
    postings: [{ account, type: 'payout', amount: -amount, source: id, reporting: 'payout' }],
    outside: { 'outside:banks': amount },
  })
  for (const part of parts) {
    world.store.change('balance_transactions', part.id, {}, { payout: id })
  }
  if (transaction !== undefined) {
    world.store.change('balance_transactions', transaction.id, {}, { payout: id })
  }
  const arrival = world.clock.now() + days(2)
  const payout: Stripe.Payout = {
    id,
    object: 'payout',
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: arrival,
    automatic,
    balance_transaction: transaction?.id ?? null,
    created: world.clock.now(),
    currency,
    description: order.description ?? (automatic ? 'STRIPE PAYOUT' : null),
    destination: `ba_${account.slice(5)}`,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: order.metadata ?? {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: automatic ? 'in_progress' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: order.statementDescriptor ?? null,
    status: 'pending',
    trace_id: { status: 'pending', value: null },
    type: 'bank_account',
  }
  const row = world.store.insert('payouts', account, payout, {})
  schedule(world, 'payout', { at: arrival, target: id })
  emit(world, account, { type: 'payout.created', object: payout })
  return row
}

/** What Stripe does every night: everything available goes to the bank, currency by currency. */
export const payOutAll = (world: World, account: string): Row<'payouts'>[] =>
  balancesOf(world, account)
    .filter(({ available }) => available > 0)
    .map(({ currency, available }) =>
      createPayout(world, account, { amount: available, currency, automatic: true }),
    )

export const payoutArrives = (world: World, id: string): Row<'payouts'> => {
  const { account, object } = world.store.must('payouts', id)
  if (object.status === 'failed') throw conflict(`The payout ${id} has failed.`)
  unschedule(world, id)
  const paid = world.store.change('payouts', id, {
    status: 'paid',
    trace_id: { status: 'supported', value: id.slice(3, 18) },
    ...(object.automatic ? { reconciliation_status: 'completed' } : {}),
  })
  emit(world, account, { type: 'payout.paid', object: paid.object })
  if (object.automatic) {
    emit(world, account, { type: 'payout.reconciliation_completed', object: paid.object })
  }
  return paid
}

/** The bank sends the money back, which may be days after it seemed to have arrived. */
export const failPayout = (world: World, id: string): Row<'payouts'> => {
  const { account, object } = world.store.must('payouts', id)
  if (object.status === 'failed') throw conflict(`The payout ${id} has failed already.`)
  unschedule(world, id)
  const [back] = move(world, {
    cause: id,
    currency: object.currency,
    postings: [
      {
        account,
        type: 'payout_failure',
        amount: object.amount,
        source: id,
        reporting: 'payout_reversal',
      },
    ],
    outside: { 'outside:banks': -object.amount },
  })
  const failed = world.store.change('payouts', id, {
    status: 'failed',
    failure_code: 'account_closed',
    failure_message: 'The bank account has been closed.',
    failure_balance_transaction: back?.id ?? null,
  })
  emit(world, account, { type: 'payout.failed', object: failed.object })
  return failed
}

const unpaid = (world: World, account: string, currency: string) =>
  world.store.all(
    'balance_transactions',
    (row) =>
      row.account === account &&
      row.object.currency === currency &&
      row.hidden.payout === null &&
      isAvailable(world, row),
  )
