import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { balancesOf } from './balances.ts'

export type AccountBooks = {
  available: number
  pending: number
  /** Sums of the balance transactions, by their type. */
  transactions: Record<string, number>
  /** What Stripe and the platform took out of them. */
  fees: { stripe: number; application: number }
  charges: number
  refunds: number
  applicationFees: number
  applicationFeesRefunded: number
  transfers: number
  transfersReversed: number
  payouts: number
}

export type Books = {
  /** Per account and currency. */
  accounts: Record<string, Record<string, AccountBooks>>
  /** Per currency, what is on cards, in banks and with Stripe; with all accounts it sums to zero. */
  outside: Record<string, Record<string, number>>
  /** Empty, or the double itself has lost or made money. */
  violations: string[]
}

/** Adds up everything in two ways and says where they differ. */
export const audit = (world: World): Books => {
  const violations: string[] = []
  const accounts: Books['accounts'] = {}
  const holders = [world.platform, ...world.store.all('accounts').map(({ id }) => id)]
  for (const account of holders) {
    accounts[account] = Object.fromEntries(
      balancesOf(world, account).map(({ currency }) => [
        currency,
        booksOf(world, account, currency),
      ]),
    )
    for (const [currency, books] of Object.entries(accounts[account])) {
      violations.push(...differences(books).map((text) => `${account} ${currency}: ${text}`))
    }
  }
  const outside = outsideOf(world)
  violations.push(...conservation(world, accounts, outside), ...limits(world))
  return { accounts, outside, violations }
}

const booksOf = (world: World, account: string, currency: string): AccountBooks => {
  const { available, pending } = balancesOf(world, account).find(
    (each) => each.currency === currency,
  ) ?? { available: 0, pending: 0 }
  const mine = <T extends { account: string; object: { currency: string | null } }>(row: T) =>
    row.account === account && row.object.currency === currency
  const transactions: Record<string, number> = {}
  const fees = { stripe: 0, application: 0 }
  for (const { object } of world.store.all('balance_transactions', mine)) {
    const type = String(object.type)
    transactions[type] = (transactions[type] ?? 0) + object.amount
    for (const fee of object.fee_details) {
      fees[fee.type === 'stripe_fee' ? 'stripe' : 'application'] += fee.amount
    }
  }
  const transfers = world.store.all('transfers', mine)
  const earned = world.store.all('application_fees', mine)
  return {
    available,
    pending,
    transactions,
    fees,
    charges: sum(world.store.all('charges', mine), (row) => row.object.amount_captured),
    refunds: sum(world.store.all('refunds', mine), (row) =>
      row.object.status === 'failed' ? 0 : row.object.amount,
    ),
    applicationFees: sum(earned, (row) => row.object.amount),
    applicationFeesRefunded: sum(earned, (row) => row.object.amount_refunded),
    transfers: sum(transfers, (row) => row.object.amount),
    transfersReversed: sum(transfers, (row) => row.object.amount_reversed),
    payouts: sum(world.store.all('payouts', mine), (row) =>
      row.object.status === 'failed' ? 0 : row.object.amount,
    ),
  }
}

/** The objects tell one story of an account's money, its balance transactions another; they must agree. */
const differences = (books: AccountBooks): string[] => {
  const { transactions } = books
  const of = (...types: string[]) =>
    types.reduce((total, type) => total + (transactions[type] ?? 0), 0)
  const pairs: [string, number, number][] = [
    ['charges', books.charges, of('charge', 'payment')],
    ['refunds', books.refunds, -of('refund', 'payment_refund', 'refund_failure')],
    ['application fees', books.applicationFees, of('application_fee')],
    ['application fee refunds', books.applicationFeesRefunded, -of('application_fee_refund')],
    ['transfers', books.transfers, -of('transfer')],
    ['transfer reversals', books.transfersReversed, of('transfer_refund')],
    ['payouts', books.payouts, -of('payout', 'payout_failure')],
  ]
  return pairs
    .filter(([, objects, sums]) => objects !== sums)
    .map(([name, objects, sums]) => `${name} are ${objects}, their transactions ${sums}`)
}

const outsideOf = (world: World): Books['outside'] => {
  const outside: Books['outside'] = {}
  for (const { object } of world.store.all('movements')) {
    const sums = (outside[object.currency] ??= {})
    for (const { holder, amount } of object.legs) {
      if (holder.startsWith('outside:')) sums[holder] = (sums[holder] ?? 0) + amount
    }
  }
  return outside
}

const conservation = (
  world: World,
  accounts: Books['accounts'],
  outside: Books['outside'],
): string[] => {
  const broken = world.store
    .all('movements', ({ object }) => sum(object.legs, (leg) => leg.amount) !== 0)
    .map(({ object }) => `the movement of ${object.cause} does not sum to zero`)
  const totals = Object.entries(outside).map(([currency, sums]) => {
    const inside = sum(Object.values(accounts), (each) => {
      const books = each[currency]
      return books === undefined ? 0 : books.available + books.pending
    })
    return [currency, inside + sum(Object.values(sums), (amount) => amount)] as const
  })
  return [
    ...broken,
    ...totals
      .filter(([, total]) => total !== 0)
      .map(([currency, total]) => `${currency}: ${total} came from nowhere`),
  ]
}

/** Nothing gives back more than it took. */
const limits = ({ store }: World): string[] => [
  ...store
    .all('charges', ({ object }) => object.amount_refunded > object.amount)
    .map(({ id }) => `${id} was refunded beyond its amount`),
  ...store
    .all('application_fees', ({ object }) => object.amount_refunded > object.amount)
    .map(({ id }) => `${id} was refunded beyond its amount`),
  ...store
    .all('transfers', ({ object }) => object.amount_reversed > object.amount)
    .map(({ id }) => `${id} was reversed beyond its amount`),
  ...store.all('payment_intents', isPaidTwice(store)).map(({ id }) => `${id} was charged twice`),
]

const isPaidTwice = (store: World['store']) => {
  const paid = new Map<unknown, number>()
  for (const { object } of store.all('charges', (row) => row.object.captured)) {
    if (object.payment_intent === null) continue
    paid.set(object.payment_intent, (paid.get(object.payment_intent) ?? 0) + 1)
  }
  return ({ id }: Row<'payment_intents'>) => (paid.get(id) ?? 0) > 1
}

const sum = <T>(rows: readonly T[], amount: (row: T) => number) =>
  rows.reduce((total, row) => total + amount(row), 0)
