import { doChore, houseOf, startWorker } from '@souk/kernel'
import Stripe from 'stripe'

import { logIn, registerOperator } from '../../isolation/support/fill.ts'
import { openHouse, type TestHouse } from '../../isolation/support/house.ts'
import { must, sender, type Reply, type Send } from '../../isolation/support/send.ts'
import { startStripeDouble, type StripeDouble } from '../../../tools/stripe-double/index.ts'
import { conformsThroughout } from '../../../tools/stripe-double/testing/conformsThroughout.ts'
import { openReceiver } from '../../../tools/stripe-double/testing/receiver.ts'

export type Json = Record<string, unknown>
type Headers = Readonly<Record<string, string>>

export type Shop = {
  readonly id: string
  readonly slug: string
  readonly owner: Headers
  readonly viewer: Headers
}

export type Platform = {
  readonly house: TestHouse
  readonly double: StripeDouble
  readonly stripe: Stripe
  readonly send: Send
  readonly boss: Headers
  readonly ask: (method: string, path: string, headers: Headers, body?: object) => Promise<Reply>
  readonly plan: (facts: Json) => Promise<string>
  readonly shop: (slug: string) => Promise<Shop>
  /** What an owner sees. */
  readonly billing: (shop: Shop) => Promise<Json>
  readonly row: (shop: Shop) => Promise<Json>
  /** As a visitor finds it. */
  readonly isOpen: (shop: Shop) => Promise<boolean>
  /** The shop pays with this card from now on. */
  readonly card: (shop: Shop, token?: string) => Promise<void>
  /** Hands in what Stripe has told and works off what follows. */
  readonly hear: () => Promise<void>
  readonly drain: () => Promise<void>
  readonly chore: (name: string) => Promise<void>
  readonly mails: () => readonly string[]
  /** What the mails say. */
  readonly letters: () => readonly string[]
  readonly close: () => Promise<void>
}

/** The application with a Stripe beside it, and an operator. */
export const openPlatform = async (): Promise<Platform> => {
  const double = await startStripeDouble({ seed: 11 })
  const receiver = await openReceiver()
  const secrets = await double.control.listen({ platform: `${receiver.url}/platform` })
  const house = await openHouse({
    STRIPE_SECRET_KEY: double.keys.secretKey,
    STRIPE_PUBLISHABLE_KEY: double.keys.publishableKey,
    STRIPE_API_BASE: double.url,
    STRIPE_WEBHOOK_SECRET: secrets.platform ?? '',
  })
  const mails: string[] = []
  const letters: string[] = []
  Object.assign(house.payload, {
    sendEmail: (mail: { to: unknown; subject: string; text: string }) => {
      mails.push(`${String(mail.to)}: ${mail.subject}`)
      letters.push(mail.text)
      return Promise.resolve()
    },
  })
  const send = sender(house.payload)
  const boss = { authorization: `JWT ${await registerOperator(send)}` }
  const stripe = new Stripe(double.keys.secretKey, {
    ...double.sdk,
    maxNetworkRetries: 0,
    telemetry: false,
  })
  const ask: Platform['ask'] = (method, path, headers, body) =>
    send({ method, path, headers, ...(body ? { body } : {}) })
  const made = async (path: string, body: object): Promise<string> =>
    String(((await must(send, { method: 'POST', path, headers: boss, body }))['doc'] as Json)['id'])
  const person = async (slug: string, tenant: string, role: string): Promise<Headers> => {
    const account = { email: `${role}@${slug}.test`, password: `a password of the ${role}` }
    await made('/users', { ...account, name: role, tenants: [{ tenant, roles: [role] }] })
    return { 'x-tenant-id': slug, authorization: `JWT ${await logIn(send, account)}` }
  }
  const drain = async (): Promise<void> => {
    const worker = startWorker(house.payload)
    await worker.drain()
    await worker.stop()
    // What the worker's own turns had begun is left when it stops.
    const { rows } = await house.owner.query(
      `select 1 from event_deliveries where status = 'pending' and due_at <= now() limit 1`,
    )
    if (rows.length > 0) await drain()
  }
  const rowOf = async ({ id }: Shop): Promise<Json> =>
    (await house.owner.query<Json>('select * from subscriptions where tenant_id = $1', [id]))
      .rows[0] ?? {}
  let heard = 0
  return {
    house,
    double,
    stripe,
    send,
    boss,
    ask,
    plan: (facts) => made('/plans', facts),
    shop: async (slug) => {
      const id = await made('/tenants', { name: slug, slug, currency: 'EUR' })
      return {
        id,
        slug,
        owner: await person(slug, id, 'owner'),
        viewer: await person(slug, id, 'viewer'),
      }
    },
    billing: async ({ owner }) =>
      (await must(send, { method: 'GET', path: '/billing', headers: owner }))['billing'] as Json,
    row: rowOf,
    isOpen: async ({ slug }) => {
      const headers = { 'x-tenant-id': slug }
      const { status, json } = await send({ method: 'GET', path: '/store/products', headers })
      const [refusal] = (json['errors'] ?? []) as readonly { readonly data?: Json }[]
      if (status === 403 && refusal?.data?.['code'] === 'tenant_suspended') return false
      if (status === 200) return true
      throw new Error(`A visitor is answered ${status}: ${JSON.stringify(json)}`)
    },
    card: async (shop, token = 'pm_card_visa') => {
      const customer = String((await rowOf(shop))['customer'])
      const method = await stripe.paymentMethods.attach(token, { customer })
      await stripe.customers.update(customer, {
        invoice_settings: { default_payment_method: method.id },
      })
    },
    hear: async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await double.control.idle()
        for (const { body, signature } of receiver.received.slice(heard)) {
          heard += 1
          await must(send, {
            method: 'POST',
            path: '/webhooks/stripe',
            headers: { 'stripe-signature': signature },
            body: JSON.parse(body) as object,
          })
        }
        await drain()
      }
    },
    drain,
    chore: async (name) => {
      const found = houseOf(house.payload.config).chores.find((one) => one.name === name)
      if (!found) throw new Error(`There is no chore ${name}.`)
      await doChore(house.payload, found)
    },
    mails: () => mails,
    letters: () => letters,
    close: async () => {
      const exchanges = await double.control.exchanges()
      await house.close()
      await receiver.close()
      await double.stop()
      conformsThroughout(exchanges)
    },
  }
}
