import type Stripe from 'stripe'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'

type Change = {
  /** Negative is credit, as Stripe counts a customer's balance. */
  amount: number
  currency: string
  type: Stripe.CustomerBalanceTransaction.Type
  invoice?: string
  description?: string | null
  metadata?: Record<string, string>
}

export const changeCredit = (
  world: World,
  customer: string,
  { amount, currency, type, invoice, description = null, metadata = {} }: Change,
): Row<'customer_balance_transactions'> => {
  const before = world.store.must('customers', customer)
  const balance = before.object.balance + amount
  world.store.change('customers', customer, {
    balance,
    currency: before.object.currency ?? currency,
  })
  return world.store.insert(
    'customer_balance_transactions',
    before.account,
    {
      id: world.newId('cbtxn'),
      object: 'customer_balance_transaction',
      amount,
      checkout_session: null,
      created: world.clock.now(),
      credit_note: null,
      currency,
      customer,
      customer_account: null,
      description,
      ending_balance: balance,
      invoice: invoice ?? null,
      livemode: false,
      metadata,
      type,
    },
    {},
  )
}
