import Stripe from 'stripe'
import { startStripeDouble } from '../index.ts'
import type { StripeDouble, StripeDoubleOptions } from '../index.ts'
import { conformsThroughout } from './conformsThroughout.ts'
import { openReceiver } from './receiver.ts'
import type { Receiver } from './receiver.ts'

export type Bench = {
  double: StripeDouble
  stripe: Stripe
  receiver: Receiver
  /** A shop that may charge and be paid. */
  openShop: (mode?: 'destination' | 'direct') => Promise<string>
}

/** A double with the real SDK in front and a receiver of events behind; every exchange is checked when it ends. */
export const withDouble = async (
  work: (bench: Bench) => Promise<void>,
  options: StripeDoubleOptions = {},
): Promise<void> => {
  const double = await startStripeDouble({ seed: 7, ...options })
  const receiver = await openReceiver()
  const stripe = clientOf(double)
  try {
    await work({ double, stripe, receiver, openShop: (mode) => openShop(stripe, double, mode) })
    await readEvents(stripe)
    const { violations } = await double.control.books()
    if (violations.length > 0) throw new Error(violations.join('\n'))
    conformsThroughout(await double.control.exchanges())
  } finally {
    await double.stop()
    await receiver.close()
  }
}

export const clientOf = (double: Pick<StripeDouble, 'keys' | 'sdk'>): Stripe =>
  new Stripe(double.keys.secretKey, { ...double.sdk, maxNetworkRetries: 0, telemetry: false })

/** Events go through the API once more, so that the oracle sees them too. */
const readEvents = async (stripe: Stripe) => {
  await stripe.v2.core.events.list({ limit: 100 })
  await stripe.events.list({ limit: 100 })
  const { data } = await stripe.v2.core.accounts.list({ limit: 20 })
  for (const { id } of data) await stripe.events.list({ limit: 100 }, { stripeAccount: id })
}

const openShop = async (
  stripe: Stripe,
  { control }: StripeDouble,
  mode: 'destination' | 'direct' = 'direct',
): Promise<string> => {
  const collector = mode === 'direct' ? 'stripe' : 'application'
  const account = await stripe.v2.core.accounts.create({
    display_name: 'Ada’s Shop',
    contact_email: 'ada@example.com',
    dashboard: mode === 'direct' ? 'full' : 'express',
    identity: { country: 'de' },
    configuration: {
      merchant: { capabilities: { card_payments: { requested: true } } },
      recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
    },
    defaults: {
      responsibilities: { fees_collector: collector, losses_collector: collector },
    },
  })
  await control.onboard(account.id)
  return account.id
}
