import { balanceIn } from '../books/balances.ts'
import { mustBeAbleTo } from '../payments/ability.ts'
import { idOf, theId } from '../payments/idOf.ts'
import { reverseTransfer } from '../payments/reversal.ts'
import { createTransfer } from '../payments/transfer.ts'
import { conflict, invalid, missing } from '../server/errors.ts'
import { createdShape, isWithin, listShape, page } from '../server/lists.ts'
import {
  clearable,
  flag,
  integer,
  mergeMetadata,
  metadata,
  required,
  text,
} from '../server/parameters.ts'
import { route } from '../server/route.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { find } from './find.ts'

export const transferRoutes = [
  route(
    'POST',
    '/v1/transfers',
    {
      amount: required(integer({ min: 1 })),
      currency: required(text()),
      destination: required(text()),
      description: text(),
      metadata: metadata(),
      source_transaction: text(),
      transfer_group: text(),
    },
    ({ world, account, params }) => {
      if (account !== world.platform) {
        throw invalid('Only the platform can make transfers.', { param: 'destination' })
      }
      const { destination, amount, description = null, metadata: data = {} } = params
      const currency = params.currency.toLowerCase()
      mustBeAbleTo(world, destination, 'receive', 'destination')
      const source = sourceOf(world, params.source_transaction, amount)
      const { available } = balanceIn(world, world.platform, currency)
      if (source === null && available < amount) {
        throw conflict(
          'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card.',
          { code: 'balance_insufficient' },
        )
      }
      return createTransfer(world, {
        amount,
        currency,
        destination,
        sourceTransaction: source,
        fee: 0,
        feeSource: null,
        group: params.transfer_group ?? source?.object.transfer_group ?? null,
        availableOn:
          source === null
            ? world.clock.now()
            : world.store.must('balance_transactions', theId(source.object.balance_transaction))
                .object.available_on,
        description,
        metadata: data,
      }).object
    },
  ),
  route(
    'GET',
    '/v1/transfers',
    { ...createdShape, destination: text(), transfer_group: text() },
    (call) => {
      const { created, destination, transfer_group: group } = call.params
      return page(
        call.world.store.all(
          'transfers',
          ({ account, object }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            (destination === undefined || object.destination === destination) &&
            (group === undefined || object.transfer_group === group),
        ),
        { params: call.params, url: '/v1/transfers' },
      )
    },
  ),
  route('GET', '/v1/transfers/:id', {}, (call) => find(call, 'transfers', 'transfer').object),
  route(
    'POST',
    '/v1/transfers/:id',
    { description: text(), metadata: clearable(metadata()) },
    (call) => {
      const { id, object } = find(call, 'transfers', 'transfer')
      return call.world.store.change('transfers', id, {
        description: call.params.description ?? object.description,
        metadata: mergeMetadata(object.metadata, call.params.metadata),
      }).object
    },
  ),
  route(
    'POST',
    '/v1/transfers/:id/reversals',
    {
      amount: integer({ min: 1 }),
      metadata: clearable(metadata()),
      refund_application_fee: flag(),
    },
    (call) => {
      const transfer = find(call, 'transfers', 'transfer')
      const left = transfer.object.amount - transfer.object.amount_reversed
      const { amount = left, metadata: data, refund_application_fee: withFee } = call.params
      if (left === 0) {
        throw conflict(`Transfer ${transfer.id} has already been fully reversed.`)
      }
      if (amount > left) {
        throw conflict(
          `Reversal amount (${amount}) is greater than unreversed amount on transfer (${left})`,
          { param: 'amount' },
        )
      }
      mustHave(call.world, transfer, amount)
      return reverseTransfer(call.world, transfer, {
        amount,
        feeRefund: withFee === true ? feeShare(call.world, transfer, amount) : 0,
        sourceRefund: null,
        metadata: data ?? {},
      }).object
    },
  ),
  route('GET', '/v1/transfers/:id/reversals', listShape, (call) => {
    const { id } = find(call, 'transfers', 'transfer')
    return page(
      call.world.store.all('transfer_reversals', ({ object }) => object.transfer === id),
      { params: call.params, url: `/v1/transfers/${id}/reversals` },
    )
  }),
]

const sourceOf = (world: World, id: string | undefined, amount: number): Row<'charges'> | null => {
  if (id === undefined) return null
  const charge = world.store.get('charges', id)
  if (charge === undefined || charge.account !== world.platform) {
    throw missing('charge', id, 'source_transaction')
  }
  if (amount > charge.object.amount_captured) {
    throw invalid('The transfer cannot be larger than its source transaction.', { param: 'amount' })
  }
  return charge
}

/** A shop that has been paid out has nothing to give back, and Stripe does not ask twice. */
const mustHave = (world: World, { object }: Row<'transfers'>, amount: number) => {
  const { available, pending } = balanceIn(world, theId(object.destination), object.currency)
  if (available + pending < amount) {
    throw conflict(
      'The recipient does not have sufficient funds in their Stripe balance to complete this reversal.',
      { code: 'balance_insufficient' },
    )
  }
}

const feeShare = (world: World, { object }: Row<'transfers'>, amount: number): number => {
  const payment = world.store.must('charges', theId(object.destination_payment))
  const id = idOf(payment.object.application_fee)
  if (id === null) return 0
  const fee = world.store.must('application_fees', id).object
  const given = Math.round((fee.amount * (object.amount_reversed + amount)) / object.amount)
  return Math.max(0, given - fee.amount_refunded)
}
