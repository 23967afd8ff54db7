import type { PaymentAgreement } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'

import type { StripeConnectSettings } from '../../settings.ts'
import { feeOf, providerAmount, stepOf, stripeErrors } from '../domain/index.ts'
import type { AccountOf } from './accountOf.ts'

type Size = { readonly amount: number; readonly currency: string }

/**
 * The terms of a payment as they are today, to be frozen on it. No call to Stripe.
 *
 * @throws 422 `account_missing`, `currency_unpayable` or `amount_unpayable`, before anything is placed
 */
export const agreeOn =
  ({ mode, capture, fee }: StripeConnectSettings, accountOf: AccountOf) =>
  async (ctx: Context, { amount, currency }: Size): Promise<PaymentAgreement> => {
    const shop = await accountOf(ctx)
    if (!shop?.canCharge) throw stripeErrors.account_missing()
    providerAmount(amount, currency)
    const rule = await fee(ctx, currency)
    const share = rule === null ? 0 : feeOf(rule, amount, stepOf(currency))
    // Stripe knows no fee of nothing, and one that was never taken cannot be given back.
    return { account: shop.account, mode, fee: share === 0 ? null : share, capture }
  }
