import { env } from '../../env.ts'

/** All that the payment provider's own fields need to be shown on a page of the shop. */
export type PaymentFieldsData = {
  /** The provider's script; from its own host, as it demands. */
  readonly script: string
  readonly publishableKey: string
  readonly clientSecret: string
  /** The shop's account at the provider; absent where the platform itself charges. */
  readonly account: string | undefined
  /** Absolute: where the shopper goes afterwards. */
  readonly returnUrl: string
  /** As people read it. */
  readonly total: string
  readonly locale: string
}

/**
 * Stripe.js has a path per release, and each release fits the API of the same name.
 * @see https://docs.stripe.com/sdks/stripejs-versioning
 */
const STRIPE_SCRIPT = 'https://js.stripe.com/endive/stripe.js'

export const stripeScript = (): string => {
  const base = env().stripe?.apiBase
  return base ? `${base}/_double/js/v3.js` : STRIPE_SCRIPT
}
