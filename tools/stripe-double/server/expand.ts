import type Stripe from 'stripe'
import { presentTransaction } from '../books/balances.ts'
import type { World } from '../state/world.ts'
import type { AnyRow } from '../state/store.ts'
import type { Table } from '../state/tables.ts'
import { invalid } from './errors.ts'
import { firstPage } from './lists.ts'

type Hash = Record<string, unknown>

/** Parts of an answer that come only when asked for. */
export type Includable = (world: World, object: Hash) => unknown

const tables: Readonly<Record<string, Table>> = {
  pi: 'payment_intents',
  pm: 'payment_methods',
  ch: 'charges',
  py: 'charges',
  re: 'refunds',
  pyr: 'refunds',
  cs: 'checkout_sessions',
  fee: 'application_fees',
  fr: 'fee_refunds',
  tr: 'transfers',
  trr: 'transfer_reversals',
  du: 'disputes',
  po: 'payouts',
  txn: 'balance_transactions',
  cus: 'customers',
  prod: 'products',
  price: 'prices',
  sub: 'subscriptions',
  in: 'invoices',
  ii: 'invoice_items',
}

const includables: Readonly<Record<string, Includable>> = {
  'checkout.session.line_items': ({ store }, { id }) => {
    const items = store.must('checkout_sessions', String(id)).hidden.lineItems
    return {
      object: 'list',
      data: items,
      has_more: false,
      url: `/v1/checkout/sessions/${String(id)}/line_items`,
    }
  },
  'tax.calculation.line_items': ({ store }, { id }) =>
    firstPage(
      store.must('tax_calculations', String(id)).hidden.lines,
      `/v1/tax/calculations/${String(id)}/line_items`,
    ),
  'price.tiers': ({ store }, { id }) => store.must('prices', String(id)).hidden.tiers,
  'invoice.payments': ({ store }, { id }) => ({
    object: 'list',
    data: store
      .all('invoice_payments', ({ object }) => object.invoice === id)
      .map(({ object }) => object),
    has_more: false,
    url: `/v1/invoice_payments?invoice=${String(id)}`,
  }),
  'customer.subscriptions': ({ store }, { id }) => ({
    object: 'list',
    data: store
      .all('subscriptions', ({ object }) => object.customer === id && object.status !== 'canceled')
      .map(({ object }) => object)
      .toReversed(),
    has_more: false,
    url: `/v1/customers/${String(id)}/subscriptions`,
  }),
  'charge.refunds': ({ store }, { id }) => ({
    object: 'list',
    data: store
      .all('refunds', ({ object }) => object.charge === id)
      .map(({ object }) => object)
      .toReversed(),
    has_more: false,
    url: `/v1/charges/${String(id)}/refunds`,
  }),
}

/** What has an id and no table. */
const untabled: Readonly<Record<string, Includable>> = {
  'payout.destination': (_, { destination, currency }): Stripe.BankAccount => ({
    id: String(destination),
    object: 'bank_account',
    account_holder_name: null,
    account_holder_type: null,
    account_type: null,
    bank_name: 'STRIPE TEST BANK',
    country: 'DE',
    currency: String(currency),
    fingerprint: null,
    last4: '3000',
    routing_number: null,
    status: 'new',
  }),
}

/** Puts the object in the place of its id along every path asked for. Never changes what is stored. */
export const expand = (world: World, answer: unknown, paths: readonly string[]): unknown =>
  paths.reduce((into, path) => along(world, into, { parts: path.split('.'), path }), answer)

const along = (
  world: World,
  value: unknown,
  { parts, path }: { parts: readonly string[]; path: string },
): unknown => {
  const [head, ...rest] = parts
  if (head === undefined || value === null || value === undefined) return value
  if (Array.isArray(value)) return value.map((each) => along(world, each, { parts, path }))
  const object = value as Hash
  const include = includables[`${String(object.object)}.${head}`]
  const stored = object[head]
  const current = stored ?? (include === undefined ? stored : include(world, object))
  if (current === undefined && include === undefined && !(head in object)) {
    throw invalid(
      `This property cannot be expanded (${head}). You may want to try expanding '${path}' on another object.`,
      { param: 'expand' },
    )
  }
  const known = untabled[`${String(object.object)}.${head}`]
  const whole =
    typeof current === 'string' ? (known?.(world, object) ?? look(world, current, head)) : current
  return { ...object, [head]: along(world, whole, { parts: rest, path }) }
}

const look = (world: World, id: string, name: string): unknown => {
  const table = tables[id.split('_')[0] ?? '']
  const row = table === undefined || name === 'id' ? undefined : any(world, table, id)
  if (row === undefined) {
    throw invalid(`This property cannot be expanded (${name}).`, { param: 'expand' })
  }
  return row.table === 'balance_transactions' ? presentTransaction(world, row) : row.object
}

const any = ({ store }: World, table: Table, id: string) =>
  store.get(table, id) as AnyRow | undefined
