import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import type { Ground } from '../../shared/ground.ts'
import { isBack, payoutFacts, type Payout } from '../domain/index.ts'
import { keepMovements } from './keepMovements.ts'
import { savePayout } from './payoutRows.ts'

type Which = { readonly stripe: Stripe; readonly account: string; readonly id: string }

/**
 * Asks Stripe how a payout stands and what it is made of, and tells the books. Money leaves the balance
 * at Stripe as soon as there is a payout, so it is booked from then on. Any number of times, at once.
 */
export const lookAtPayout = async (
  ctx: Context,
  ground: Ground,
  { stripe, account, id }: Which,
): Promise<Payout> => {
  const params = { expand: ['destination'] }
  const on = { stripeAccount: account }
  const payout = payoutFacts(answered('payout', await stripe.payouts.retrieve(id, params, on)))
  if (payout.automatic)
    await keepMovements(ctx, ground, { stripe, account, params: { payout: id } })
  const { externalId, amount, currency, state } = payout
  const news = { externalId, amount, currency, state: isBack(state) ? 'failed' : 'sent' } as const
  // Before the row, which says when it is looked at again: what it has as over is in the books.
  await ground.settings.news.ofPayout(ctx, news)
  await savePayout(ctx, payout)
  return payout
}
