import Stripe from 'stripe'

import type { StripeKeys } from '../settings.ts'
import { patientHttpClient } from './patientHttpClient.ts'

type Patience = {
  /** How long one call may take, in milliseconds. */
  readonly timeout?: number
  /** How often stripe-node repeats a call whose connection broke or that met a 5xx. */
  readonly maxNetworkRetries?: number
  readonly pause?: (milliseconds: number) => Promise<unknown>
}

/** The one that the types of the installed package describe. */
export const STRIPE_VERSION = '2026-10-28.endive'

/**
 * Stripe's SDK as all rooms use it. Give every call that moves money a key of our own
 * (`idempotencyKey`): the SDK's does not survive a restart.
 *
 * @throws Error when the keys name an address that is none
 */
export const stripeClient = (
  { secretKey, apiBase }: Pick<StripeKeys, 'apiBase' | 'secretKey'>,
  { timeout = 15_000, maxNetworkRetries = 2, pause }: Patience = {},
): Stripe =>
  new Stripe(secretKey, {
    apiVersion: STRIPE_VERSION,
    maxNetworkRetries,
    timeout,
    telemetry: false,
    appInfo: { name: 'Souk' },
    httpClient: patientHttpClient(Stripe.createNodeHttpClient(), pause),
    ...(apiBase === undefined ? {} : addressIn(apiBase)),
  })

const addressIn = (apiBase: string) => {
  const { hostname, port, protocol } = new URL(apiBase)
  const isPlain = protocol === 'http:'
  return {
    host: hostname,
    port: port || (isPlain ? 80 : 443),
    protocol: isPlain ? ('http' as const) : ('https' as const),
  }
}
