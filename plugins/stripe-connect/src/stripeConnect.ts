import type { PaymentProvider, TaxCalculator } from '@souk/commerce/ports'
import { addRoom } from '@souk/kernel'
import type { BillingProvider } from '@souk/tenancy/ports'
import type { Access, Plugin } from 'payload'

import { accountsRoom } from './accounts/index.ts'
import { accountOf, hearOfAccounts } from './accounts/operations/index.ts'
import { hearOfBilling, stripeBilling } from './billing/operations/index.ts'
import { inboxRoom, webhookEndpoint } from './inbox/index.ts'
import { paymentHandlers } from './inbox/operations/index.ts'
import { stripeProvider } from './payments/operations/index.ts'
import { feesEndpoint, payoutsRoom } from './payouts/index.ts'
import { hearOfPayouts } from './payouts/operations/index.ts'
import { settingsFrom, type StripeConnectOptions } from './settings.ts'
import type { Ground } from './shared/ground.ts'
import { stripeClient } from './shared/stripeClient.ts'
import { stripeTax } from './taxes/operations/index.ts'

export type StripeConnect = {
  /** After commerce, before what looks at all collections, such as a tenancy. */
  readonly plugin: Plugin
  /** For commerce: `commerce({ providers: [stripe.provider, manualProvider] })`. */
  readonly provider: PaymentProvider
  /** For commerce: works out the taxes of shops that choose so. */
  readonly taxes: TaxCalculator
  /** For a tenancy: collects what shops owe the platform for their plans. */
  readonly billing: BillingProvider
}

/**
 * Every shop of a project paid through Stripe Connect. It stores and shows the same with and without
 * keys; without, nobody is offered to pay this way.
 *
 * @throws when a live key would be sent to a test double
 */
export const stripeConnect = (options: StripeConnectOptions): StripeConnect => {
  const settings = settingsFrom(options)
  const { keys, access } = settings
  if (keys?.apiBase && /^(sk|rk)_live_/.test(keys.secretKey))
    throw new Error('A live key of Stripe’s is not sent to another address than Stripe’s own.')
  const ground: Ground = { settings, stripe: keys && stripeClient(keys) }
  const handlers = {
    ...paymentHandlers(ground),
    'customer.': hearOfBilling(ground),
    'invoice.': hearOfBilling(ground),
    'payment_method.': hearOfBilling(ground),
    'payout.': hearOfPayouts(ground),
    'v2.core.account': hearOfAccounts(ground),
  }
  const rooms = [
    accountsRoom(ground, access.accounts ?? people),
    payoutsRoom(ground, access.accounts ?? people),
    inboxRoom(ground, handlers, access.events ?? nobody),
  ]
  return {
    billing: stripeBilling(ground),
    taxes: stripeTax(ground, accountOf(ground)),
    provider: stripeProvider(settings, {
      accountOf: accountOf(ground),
      ...(ground.stripe ? { stripe: ground.stripe } : {}),
    }),
    plugin: (config) =>
      rooms.reduce(addRoom, {
        ...config,
        endpoints: [
          ...(config.endpoints ?? []),
          webhookEndpoint(ground),
          feesEndpoint(ground, access.events ?? nobody),
        ],
      }),
  }
}

/** What concerns all shops is nobody's to see, unless a project says whose. */
const nobody: Access = () => false

/** Logged in to the panel: shoppers have accounts too, in a collection of their own. */
const people: Access = ({ req: { user, payload } }) =>
  Boolean(user) && user?.collection === payload.config.admin.user
