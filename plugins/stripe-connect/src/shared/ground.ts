import type Stripe from 'stripe'

import type { StripeConnectSettings } from '../settings.ts'

/** What rooms stand on: the settings, and Stripe where the platform has its keys. */
export type Ground = {
  readonly settings: StripeConnectSettings
  readonly stripe: Stripe | undefined
}
