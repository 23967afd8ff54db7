import type Stripe from 'stripe'

import { startStripeDouble, type StripeDouble } from '../../../tools/stripe-double/index.ts'
import { clientOf } from '../../../tools/stripe-double/testing/withDouble.ts'
import { startWorker } from '../../contract/support/startWorker.ts'
import { freePort } from '../../support/freePort.ts'
import {
  createMember,
  createShop,
  firstOperator,
  ok,
  startApp,
  type Http,
  type Shop,
} from '../../support/index.ts'

export type PaidApp = {
  readonly url: string
  readonly operator: Http
  /** A shop that can be paid by card. */
  readonly shop: Shop
  /** Its account. */
  readonly account: string
  readonly double: StripeDouble
  /** With what the double signs, by where its news come from. */
  readonly secrets: Readonly<Partial<Record<'platform' | 'connect' | 'thin', string>>>
  readonly stripe: Stripe
  readonly databaseUrl: string
  readonly stop: () => Promise<void>
}

/** The build with a worker and a Stripe beside it that tells it what happens. */
export const startPaidApp = async (choices: Readonly<Record<string, string>> = {}) => {
  const port = await freePort()
  const double = await startStripeDouble({ seed: 11 })
  const hook = `http://127.0.0.1:${port}/api/webhooks/stripe`
  const secrets = await double.control.listen({ platform: hook, connect: hook, thin: hook })
  const env = {
    STRIPE_SECRET_KEY: double.keys.secretKey,
    STRIPE_PUBLISHABLE_KEY: double.keys.publishableKey,
    STRIPE_API_BASE: double.url,
    STRIPE_WEBHOOK_SECRET: secrets.platform ?? '',
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connect ?? '',
    STRIPE_ACCOUNTS_WEBHOOK_SECRET: secrets.thin ?? '',
    ...choices,
  }
  const app = await startApp({ port, env })
  const worker = await startWorker(app, { PORT: String(port), ...env })
  const operator = await firstOperator(app.url)
  const shop = await createShop(operator)
  return {
    url: app.url,
    operator,
    shop,
    account: await connectShop(operator, { shop, double }),
    double,
    secrets,
    stripe: clientOf(double),
    databaseUrl: app.databaseUrl,
    stop: async () => {
      await worker.kill9()
      await app.stop()
      await double.stop()
    },
  } satisfies PaidApp
}

/** What an owner does in the panel and on Stripe's pages. */
export const connectShop = async (
  operator: Http,
  { shop, double }: { shop: Shop; double: StripeDouble },
): Promise<string> => {
  const owner = await createMember(operator, { tenant: shop.tenant, roles: ['owner'] })
  const press = async () => {
    type Answer = { account: { account: string; canCharge: boolean } }
    return (await ok(owner.post<Answer>('/api/stripe-accounts/connect', { country: 'DE' }))).account
  }
  const { account } = await press()
  await double.control.onboard(account)
  if (!(await press()).canCharge) throw new Error('The shop cannot be paid by card.')
  return account
}
