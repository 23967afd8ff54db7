import type { ChoreContext, Context } from '@souk/kernel'
import type Stripe from 'stripe'

import type { Ground } from '../../shared/ground.ts'
import type { InboxEvent, InboxHandler, InboxOutcome } from '../../shared/inboxHandler.ts'
import { fitsPayment } from '../domain/index.ts'
import type { InboxHandlers } from './stripeInbox.ts'

type Found = {
  readonly payment: string
  readonly account: string | null
  readonly mode: string | null
}

type Act = (ctx: Context, found: Found, event: InboxEvent) => Promise<string>

/** What becomes of news of payments, refunds and disputes: the shop asks Stripe for the truth. */
export const paymentHandlers = (ground: Ground): InboxHandlers => {
  const { news } = ground.settings
  const ofPayment = aboutPayment(ground, async (ctx, { payment }) => {
    await news.ofPayment(ctx, payment)
    return 'The payment was looked at.'
  })
  const ofRefund = aboutPayment(ground, async (ctx, { payment }, { objectId }) => {
    if (objectId) await news.ofRefund(ctx, { payment, externalId: objectId })
    return 'The refund was looked at.'
  })
  const ofAllRefunds = aboutPayment(ground, async (ctx, found, { related }) => {
    const ids = await refundsOf(ground.stripe, related['charge'], found)
    for (const externalId of ids) await news.ofRefund(ctx, { payment: found.payment, externalId })
    return `${ids.length} refunds were looked at.`
  })
  const ofDispute = aboutPayment(ground, async (ctx, { payment }, { objectId }) => {
    if (objectId) await news.ofDispute(ctx, { payment, externalId: objectId })
    return 'The dispute was looked at.'
  })
  return {
    'payment_intent.': ofPayment,
    'checkout.session.': ofPayment,
    'charge.succeeded': ofPayment,
    'charge.captured': ofPayment,
    'charge.updated': ofPayment,
    'charge.expired': ofPayment,
    'charge.refunded': ofAllRefunds,
    'charge.refund.': ofRefund,
    'refund.': ofRefund,
    'charge.dispute.': ofDispute,
  }
}

/**
 * Finds the payment among those that we opened, by the names that Stripe gave them then; what the
 * event itself says of orders or shops anybody could have written into it.
 */
const aboutPayment =
  ({ settings: { news } }: Ground, act: Act): InboxHandler =>
  async (house: ChoreContext, event): Promise<InboxOutcome> => {
    const externalIds = namesIn(event)
    const found = await news.find(house.payload, { provider: 'stripe', externalIds })
    if (!found) return { status: 'unknown', outcome: 'No payment of ours goes by this name.' }
    if (!fitsPayment(event.account, found)) {
      return {
        status: 'refused',
        outcome: 'It names a payment of ours, and comes from an account where that is not.',
      }
    }
    const done = await house.inShop(found.shop, async (ctx): Promise<InboxOutcome> => ({
      outcome: await act(ctx, found, event),
      status: 'handled',
      shop: ctx.shop,
    }))
    if (!done) throw new Error('The shop of this payment is gone.')
    return done
  }

const namesIn = ({ objectId, related }: InboxEvent): string[] => {
  const names = [
    related['payment_intent'],
    related['checkout.session'],
    related['charge'],
    objectId,
  ]
  return [...new Set(names)].filter((name) => typeof name === 'string')
}

/** The event of a refunded charge does not say which of its refunds is new. */
const refundsOf = async (
  stripe: Stripe | undefined,
  charge: string | undefined,
  { mode, account }: Found,
): Promise<string[]> => {
  if (!stripe) throw new Error('Stripe is not set up any more.')
  if (!charge) return []
  const where = mode === 'direct' && account ? { stripeAccount: account } : {}
  const refunds = await stripe.refunds
    .list({ charge, limit: 100 }, where)
    .autoPagingToArray({ limit: 1_000 })
  return refunds.map(({ id }) => id)
}
