import type Stripe from 'stripe'
import { invalid, missing } from '../server/errors.ts'
import { listShape, pageAfter } from '../server/lists.ts'
import { integer, metadata, oneOf, required, text } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import type { World } from '../state/world.ts'
import { find } from './find.ts'

const { limit } = listShape

/** Sales as they were calculated, and what went back of them. */
export const taxTransactionRoutes = [
  route(
    'POST',
    '/v1/tax/transactions/create_from_calculation',
    {
      calculation: required(text()),
      reference: required(text({ max: 500 })),
      posted_at: integer(),
      metadata: metadata(),
    },
    ({ world, account, params }): Stripe.Tax.Transaction => {
      const found = world.store.get('tax_calculations', params.calculation)
      if (found?.account !== account || isExpired(world, found.object))
        throw missing('tax.calculation', params.calculation, 'calculation')
      mustBeNew(world, account, params.reference)
      const { object: calculation, hidden } = found
      return keep(world, account, {
        calculation,
        total: calculation.amount_total,
        shipping: calculation.shipping_cost,
        lines: hidden.lines.map(({ performance_location: _place, ...line }) => ({
          ...line,
          id: world.newId('tax_li'),
          object: 'tax.transaction_line_item' as const,
          reversal: null,
          type: 'transaction' as const,
        })),
        given: {
          reference: params.reference,
          metadata: params.metadata ?? {},
          posted_at: params.posted_at ?? world.clock.now(),
          reversal: null,
          type: 'transaction',
        },
      })
    },
  ),
  route(
    'POST',
    '/v1/tax/transactions/create_reversal',
    {
      mode: required(oneOf('full', 'partial')),
      original_transaction: required(text()),
      reference: required(text({ max: 500 })),
      flat_amount: integer({ max: -1 }),
      metadata: metadata(),
    },
    ({ world, account, params }): Stripe.Tax.Transaction => {
      const { original_transaction: original, mode, flat_amount: flat } = params
      if ((flat === undefined) !== (mode === 'full'))
        throw invalid('An amount is given of a partial reversal, and of no other.', {
          param: 'flat_amount',
        })
      const found = world.store.get('tax_transactions', original)
      if (found?.account !== account)
        throw missing('tax.transaction', original, 'original_transaction')
      mustBeNew(world, account, params.reference)
      const gone = world.store
        .all('tax_transactions', ({ object }) => object.reversal?.original_transaction === original)
        .reduce((sum, { hidden }) => sum + hidden.total, 0)
      const amount = flat ?? -found.hidden.total
      if (found.hidden.total + gone + amount < 0)
        throw invalid('More would be reversed than the transaction has.', { param: 'flat_amount' })
      return keep(world, account, {
        calculation: found.object,
        total: amount,
        shipping: null,
        lines: [],
        given: {
          reference: params.reference,
          metadata: params.metadata ?? {},
          posted_at: world.clock.now(),
          reversal: { original_transaction: original },
          type: 'reversal',
        },
      })
    },
  ),
  route(
    'GET',
    '/v1/tax/transactions/:id',
    {},
    (call) => find(call, 'tax_transactions', 'tax.transaction').object,
  ),
  route('GET', '/v1/tax/transactions/:id/line_items', { limit, starting_after: text() }, (call) => {
    const { id, hidden } = find(call, 'tax_transactions', 'tax.transaction')
    const url = `/v1/tax/transactions/${id}/line_items`
    return pageAfter(hidden.lines, { params: call.params, url })
  }),
]

const isExpired = (world: World, { expires_at: at }: Stripe.Tax.Calculation): boolean =>
  at !== null && at <= world.clock.now()

const mustBeNew = (world: World, account: string, reference: string): void => {
  const same = world.store.all(
    'tax_transactions',
    (row) => row.account === account && row.object.reference === reference,
  )
  if (same.length > 0)
    throw invalid(`A transaction with the reference ${reference} is there already.`, {
      param: 'reference',
    })
}

type Written = {
  readonly calculation: Pick<
    Stripe.Tax.Calculation,
    'currency' | 'customer' | 'customer_details' | 'tax_date'
  >
  /** Tax included; below zero for what goes back. */
  readonly total: number
  readonly shipping: Stripe.Tax.Calculation['shipping_cost']
  readonly lines: Stripe.Tax.TransactionLineItem[]
  readonly given: Pick<
    Stripe.Tax.Transaction,
    'reference' | 'metadata' | 'posted_at' | 'reversal' | 'type'
  >
}

const keep = (
  world: World,
  account: string,
  { calculation, total, shipping, lines, given }: Written,
) => {
  const { currency, customer, customer_details: details, tax_date: day } = calculation
  return world.store.insert(
    'tax_transactions',
    account,
    {
      id: world.newId('tax'),
      object: 'tax.transaction',
      created: world.clock.now(),
      currency,
      customer,
      customer_details: details as Stripe.Tax.Transaction['customer_details'],
      livemode: false,
      ship_from_details: null,
      shipping_cost: shipping as Stripe.Tax.Transaction['shipping_cost'],
      tax_date: day,
      ...given,
    },
    { total, lines },
  ).object
}
