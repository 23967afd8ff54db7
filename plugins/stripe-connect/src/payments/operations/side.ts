import type { PaymentAtProvider } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import type { ChargeMode } from '../../settings.ts'

/** On whose account a payment lies, and how a call says so. */
export type Side = {
  readonly mode: ChargeMode
  /** The shop's account, whichever the payment lies on. */
  readonly account: string
  readonly options: Stripe.RequestOptions
}

/**
 * Follows the mode that the payment was agreed in, not today's setting: what was paid under another one
 * has to be refunded and disputed under it.
 *
 * @throws Error when the payment's row is not one of Stripe's
 */
export const sideOf = ({ account, mode }: Pick<PaymentAtProvider, 'account' | 'mode'>): Side => {
  if (account === null) throw new Error('A payment through Stripe names the shop’s account.')
  if (mode === 'direct') return { mode, account, options: { stripeAccount: account } }
  if (mode === 'destination') return { mode, account, options: {} }
  throw new Error(`A payment through Stripe is direct or destination, not ${String(mode)}.`)
}
