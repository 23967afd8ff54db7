import type {
  PaymentAtProvider,
  PaymentProvider,
  PaymentToOpen,
  RefundAtProvider,
} from '@souk/commerce/ports'
import { oneShop } from '@souk/kernel'
import { fakeContext, type FakeContext } from '@souk/kernel/testing'

import { settingsFrom, type StripeConnectOptions } from '../../settings.ts'
import { stripeClient } from '../../shared/stripeClient.ts'
import { fakeBooks } from '../../shared/testing/fakeBooks.ts'
import { stripeProvider } from '../operations/index.ts'

type Double = {
  readonly url: string
  readonly keys: { readonly secretKey: string; readonly publishableKey: string }
}

type Given = Partial<StripeConnectOptions> & {
  readonly account: string
  readonly canCharge?: boolean
  readonly maxNetworkRetries?: number
  /** Milliseconds; short where a test waits for an answer that never comes. */
  readonly timeout?: number
}

export type Till = {
  readonly provider: Required<PaymentProvider>
  readonly ctx: FakeContext
  /** A payment as its terms were agreed, ready to be opened. */
  readonly agreed: (over?: Partial<PaymentToOpen>) => Promise<PaymentToOpen>
  /** The same, opened, under the ids that `open` answered. */
  readonly opened: (over?: Partial<PaymentToOpen>) => Promise<PaymentToOpen>
  /** As the truth has it once somebody has paid, intent and all. */
  readonly known: (payment: PaymentToOpen) => Promise<PaymentToOpen>
}

/** The provider as one shop has it, in front of a test double, with a fee of 10 % unless told. */
export const tillAt = (
  { url, keys }: Double,
  { account, canCharge = true, maxNetworkRetries = 0, timeout = 10_000, ...over }: Given,
): Till => {
  const ctx = fakeContext()
  const all = {
    ...keys,
    apiBase: url,
    webhookSecret: undefined,
    connectWebhookSecret: undefined,
  }
  const settings = settingsFrom({
    scope: oneShop({ currency: 'EUR' }),
    keys: all,
    news: nobody,
    books: fakeBooks,
    fee: () => Promise.resolve({ percentage: 10, fixed: 0, minimum: 0, cap: null }),
    returnUrl: (_shop, order) => `https://shop.example/orders/${order}`,
    cancelUrl: () => 'https://shop.example/cart',
    panelUrl: () => 'https://shop.example/admin',
    ...over,
  })
  const provider = stripeProvider(settings, {
    accountOf: () => Promise.resolve({ account, canCharge }),
    stripe: stripeClient(all, {
      maxNetworkRetries,
      timeout,
      pause: () => Promise.resolve(),
    }),
  })
  const agreed: Till['agreed'] = async (given = {}) => {
    const { amount = 10_000, currency = 'EUR' } = given
    return {
      ...paymentOf({ amount, currency }),
      ...(await provider.agree(ctx, { amount, currency })),
      ...given,
    }
  }
  const opened: Till['opened'] = async (given) => {
    const payment = await agreed(given)
    const { externalId = null, intentId = null } = await provider.open(ctx, payment)
    return { ...payment, externalId, intentId }
  }
  const known: Till['known'] = async (payment) => {
    const { intentId = null } = await provider.truth(ctx, payment)
    return { ...payment, intentId }
  }
  return { provider, ctx, agreed, opened, known }
}

/** A refund of a payment, or of a part of it. */
export const refundOf = (
  payment: PaymentAtProvider,
  over: Partial<RefundAtProvider> = {},
): RefundAtProvider => ({
  id: 'refund-1',
  payment,
  amount: payment.amount,
  currency: payment.currency,
  reason: 'Came broken',
  key: `re:${over.id ?? 'refund-1'}`,
  externalId: null,
  ...over,
})

const paymentOf = ({ amount, currency }: { amount: number; currency: string }) => ({
  id: 'payment-1',
  order: 'order-1',
  amount,
  currency,
  key: 'pi:order-1:1:1',
  externalId: null,
  intentId: null,
  email: 'bea@example.com',
  locale: 'de',
  lines: [{ title: 'Olive oil', amount }],
})

const untold = () => Promise.reject(new Error('The provider tells nobody by itself.'))

const nobody: StripeConnectOptions['news'] = {
  find: untold,
  ofPayment: untold,
  ofRefund: untold,
  ofDispute: untold,
  ofPayout: untold,
}
