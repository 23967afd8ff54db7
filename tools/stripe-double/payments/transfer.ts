import type Stripe from 'stripe'
import { move } from '../books/move.ts'
import { embeddedList } from '../server/lists.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { emptyAddress } from './methods.ts'

type Order = {
  amount: number
  currency: string
  destination: string
  sourceTransaction: Row<'charges'> | null
  /** The application fee that Stripe takes out of the destination's share. */
  fee: number
  feeSource: string | null
  group: string | null
  availableOn: number
  description?: string | null
  metadata?: Record<string, string>
}

/** Money goes from the platform to a connected account, where it arrives as a payment of its own. */
export const createTransfer = (world: World, order: Order): Row<'transfers'> => {
  const { amount, currency, destination, fee, feeSource, availableOn } = order
  const id = world.newId('tr')
  const payment = createPayment(world, { ...order, id })
  const [out, arrived, earned] = move(world, {
    cause: id,
    currency,
    postings: [
      {
        account: world.platform,
        type: 'transfer',
        amount: -amount,
        source: id,
        reporting: 'transfer',
        availableOn,
      },
      {
        account: destination,
        type: 'payment',
        amount,
        fees: fee > 0 ? [{ type: 'application_fee', amount: fee }] : [],
        source: payment.id,
        reporting: 'charge',
        availableOn,
      },
      ...(fee > 0 && feeSource !== null
        ? [
            {
              account: world.platform,
              type: 'application_fee' as const,
              amount: fee,
              source: feeSource,
              reporting: 'platform_earning',
              availableOn,
            },
          ]
        : []),
    ],
    outside: {},
  })
  world.store.change('charges', payment.id, {
    balance_transaction: arrived?.id ?? null,
    application_fee: feeSource,
    application_fee_amount: fee > 0 ? fee : null,
  })
  if (feeSource !== null) {
    world.store.change('application_fees', feeSource, { balance_transaction: earned?.id ?? null })
  }
  const transfer: Stripe.Transfer = {
    id,
    object: 'transfer',
    amount,
    amount_reversed: 0,
    balance_transaction: out?.id ?? null,
    created: world.clock.now(),
    currency,
    description: order.description ?? null,
    destination,
    destination_payment: payment.id,
    livemode: false,
    metadata: order.metadata ?? {},
    reversals: embeddedList([], `/v1/transfers/${id}/reversals`),
    reversed: false,
    source_transaction: order.sourceTransaction?.id ?? null,
    source_type: 'card',
    transfer_group: order.group,
  }
  const row = world.store.insert('transfers', world.platform, transfer, {})
  emit(world, world.platform, { type: 'transfer.created', object: transfer })
  return row
}

/** What the connected account sees of a transfer: a charge that nobody's card paid. */
const createPayment = (
  world: World,
  { id: transfer, amount, currency, destination, group }: Order & { id: string },
): Row<'charges'> => {
  const charge: Stripe.Charge = {
    id: world.newId('py'),
    object: 'charge',
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    application: world.application,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: emptyAddress, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: world.clock.now(),
    currency,
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: { type: 'stripe_account', stripe_account: {} },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: transfer,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: group,
  }
  return world.store.insert('charges', destination, charge, {
    behaviour: { type: 'card', brand: 'stripe_account', last4: '0000' },
    fee: null,
  })
}
