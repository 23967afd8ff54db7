import type Stripe from 'stripe'

import type { StripeConnectSettings, StripeKeys } from '../../settings.ts'

/** What every function of the provider needs. */
export type Reach = {
  readonly stripe: Stripe
  readonly keys: StripeKeys
  readonly settings: StripeConnectSettings
}
