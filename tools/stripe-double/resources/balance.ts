import type Stripe from 'stripe'
import { balancesOf, presentTransaction } from '../books/balances.ts'
import { missing, invalid } from '../server/errors.ts'
import { createdShape, isWithin, page } from '../server/lists.ts'
import { text } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import type { World } from '../state/world.ts'
import { find } from './find.ts'

export const balanceRoutes = [
  route('GET', '/v1/balance', {}, ({ world, account }): Stripe.Balance => {
    const balances = balancesOf(world, account)
    const amounts = (part: 'available' | 'pending') =>
      balances.map((balance) => ({
        amount: balance[part],
        currency: balance.currency,
        source_types: { card: balance[part] },
      }))
    return {
      object: 'balance',
      available: amounts('available'),
      livemode: false,
      pending: amounts('pending'),
    }
  }),
  route(
    'GET',
    '/v1/balance_transactions',
    { ...createdShape, currency: text(), payout: text(), source: text(), type: text() },
    (call) => {
      const { created, currency, payout, source, type } = call.params
      if (payout !== undefined) mustBeAutomatic(call.world, call.account, payout)
      const rows = call.world.store.all(
        'balance_transactions',
        ({ account, object, hidden }) =>
          account === call.account &&
          isWithin(object.created, created) &&
          (currency === undefined || object.currency === currency) &&
          (payout === undefined || hidden.payout === payout) &&
          (source === undefined || object.source === source) &&
          (type === undefined || object.type === type),
      )
      return page(
        rows.map((row) => ({ ...row, object: presentTransaction(call.world, row) })),
        { params: call.params, url: '/v1/balance_transactions' },
      )
    },
  ),
  route('GET', '/v1/balance_transactions/:id', {}, (call) =>
    presentTransaction(call.world, find(call, 'balance_transactions', 'balance_transaction')),
  ),
]

const mustBeAutomatic = ({ store }: World, account: string, id: string) => {
  const payout = store.get('payouts', id)
  if (payout === undefined || payout.account !== account) throw missing('payout', id, 'payout')
  if (!payout.object.automatic) {
    throw invalid(
      'Balance transaction history can only be filtered on automatic transfers, not manual.',
      { param: 'payout' },
    )
  }
}
