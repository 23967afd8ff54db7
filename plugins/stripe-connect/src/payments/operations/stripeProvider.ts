import type { PaymentProvider } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import type { StripeConnectSettings } from '../../settings.ts'
import { stripeClient } from '../../shared/stripeClient.ts'
import { assertMode } from '../domain/index.ts'
import type { AccountOf } from './accountOf.ts'
import { agreeOn } from './agreeOn.ts'
import { askDispute } from './askDispute.ts'
import { askLeft } from './askLeft.ts'
import { askPayment } from './askPayment.ts'
import { askRefund } from './askRefund.ts'
import { cancelPayment } from './cancelPayment.ts'
import { capturePayment } from './capturePayment.ts'
import { contestDispute } from './contestDispute.ts'
import { keepEvidence } from './keepEvidence.ts'
import { offersOf } from './offersOf.ts'
import { oncePerContext } from './oncePerContext.ts'
import { openPayment } from './openPayment.ts'
import type { Reach } from './reach.ts'
import { refundPayment } from './refundPayment.ts'
import { unlessCutOff } from './unlessCutOff.ts'

type Parts = {
  /** The shop's account, from our own table. */
  readonly accountOf: AccountOf
  /** The one that all rooms share; one of its own unless given. */
  readonly stripe?: Stripe
}

/**
 * Cards, wallets, debits: whatever Stripe takes for a shop's account. An order is confirmed when the money
 * is there.
 *
 * @throws Error for settings with which somebody loses money
 */
export const stripeProvider = (
  settings: StripeConnectSettings,
  { accountOf, stripe = clientOf(settings) }: Parts,
): Required<PaymentProvider> => {
  assertMode(settings)
  const reach = (ctx: Context): Reach => {
    const { keys } = settings
    if (keys === undefined || stripe === undefined) throw new Error('Stripe has no keys here.')
    if (ctx.inTransaction) throw new Error('Stripe is not asked inside a transaction.')
    return { stripe, keys, settings }
  }
  const account = oncePerContext(accountOf)
  return {
    name: 'stripe',
    title: 'Card and more',
    confirms: 'settlement',
    offers: offersOf(settings, account),
    agree: agreeOn(settings, account),
    open: async (ctx, payment) => openPayment(reach(ctx), ctx, payment),
    truth: async (ctx, payment) => askPayment(reach(ctx).stripe, payment),
    capture: async (ctx, payment) =>
      unlessCutOff(() => capturePayment(reach(ctx).stripe, ctx, payment)),
    cancel: async (ctx, payment) => cancelPayment(reach(ctx).stripe, payment),
    refund: async (ctx, refund) =>
      unlessCutOff(() => refundPayment(reach(ctx).stripe, ctx, refund)),
    refundTruth: async (ctx, refund) => unlessCutOff(() => askRefund(reach(ctx).stripe, refund)),
    left: async (ctx, payment) => unlessCutOff(() => askLeft(reach(ctx).stripe, payment)),
    dispute: async (ctx, dispute) => askDispute(reach(ctx).stripe, ctx, dispute),
    contest: async (ctx, dispute) =>
      unlessCutOff(() => contestDispute(reach(ctx).stripe, ctx, dispute)),
    keepEvidence: async (ctx, file) => unlessCutOff(() => keepEvidence(reach(ctx).stripe, file)),
  }
}

const clientOf = ({ keys }: StripeConnectSettings): Stripe | undefined => keys && stripeClient(keys)
