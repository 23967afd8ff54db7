import type Stripe from 'stripe'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { isAvailable } from './move.ts'

export type Balance = { currency: string; available: number; pending: number }

/** What an account has, per currency; one that nothing ever moved in has nothing in any. */
export const balancesOf = (world: World, account: string): Balance[] => {
  const sums = new Map<string, Balance>()
  const rows = world.store.all('balance_transactions', (row) => row.account === account)
  for (const row of rows) {
    const { currency, net } = row.object
    const sum = sums.get(currency) ?? { currency, available: 0, pending: 0 }
    if (isAvailable(world, row)) sum.available += net
    else sum.pending += net
    sums.set(currency, sum)
  }
  return [...sums.values()]
}

export const balanceIn = (world: World, account: string, currency: string): Balance =>
  balancesOf(world, account).find((each) => each.currency === currency) ?? {
    currency,
    available: 0,
    pending: 0,
  }

/** A transaction becomes available by the clock alone, so its status is worked out when somebody looks. */
export const presentTransaction = (
  world: World,
  row: Row<'balance_transactions'>,
): Stripe.BalanceTransaction => ({
  ...row.object,
  status: isAvailable(world, row) ? 'available' : 'pending',
})
