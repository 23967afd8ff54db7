import type { EventEmitter } from 'node:events'

import { postgresAdapter, sql } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { commerce, manualProvider, paymentNews, providerBooks } from '@souk/commerce'
import {
  applyDatabaseObjects,
  createContext,
  doChore,
  execute,
  houseOf,
  kernel,
  oneShop,
  operationDoors,
  perform,
  startWorker,
  type Actor,
  type Context,
} from '@souk/kernel'
import { stripeConnect, type ChargeMode } from '@souk/stripe-connect'
import {
  buildConfig,
  createLocalReq,
  getPayload,
  type CollectionSlug,
  type Endpoint,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { startStripeDouble, type StripeDouble } from '../../../tools/stripe-double/index.ts'
import { openReceiver } from '../../../tools/stripe-double/testing/receiver.ts'
import { createTestDatabase } from '../../support/index.ts'

export type Answer = Record<string, unknown>

export type PaidShop = {
  readonly double: StripeDouble
  readonly payload: Payload
  /** The shop's account at Stripe. */
  readonly account: string
  readonly ask: (name: string, input?: object, actor?: Actor) => Promise<Answer>
  readonly context: () => Promise<Context>
  readonly create: (collection: string, data: object) => Promise<{ readonly id: string }>
  readonly rows: (statement: ReturnType<typeof sql>) => Promise<Record<string, unknown>[]>
  /** A statement as a file, as a member of the panel gets it; as a visitor without. */
  readonly file: (id: string, extension: string, isMember?: boolean) => Promise<Response>
  /** All that Stripe has told meanwhile, handed in, and worked off with all that follows from it. */
  readonly hear: () => Promise<void>
  /** Forgets what Stripe has told meanwhile, as if it had never arrived. */
  readonly miss: () => Promise<void>
  /** What was told since the beginning, once more. */
  readonly hearAgain: () => Promise<void>
  readonly chore: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

export const owner: Actor = { kind: 'member', id: 'ada', roles: ['owner'] }

/** A whole project with one shop that sells, connected to a Stripe of its own: all but the pages. */
export const openPaidShop = async (mode: ChargeMode): Promise<PaidShop> => {
  const database = await createTestDatabase({ migrated: false })
  const double = await startStripeDouble({ seed: 3 })
  const receiver = await openReceiver()
  const { platform, connect, thin } = await double.control.listen({
    platform: `${receiver.url}/platform`,
    connect: `${receiver.url}/connect`,
    thin: `${receiver.url}/thin`,
  })
  const scope = oneShop({ currency: 'EUR', locale: 'de-DE', name: 'Ada’s Shop' })
  const stripe = stripeConnect({
    scope,
    mode,
    keys: {
      ...double.keys,
      apiBase: double.url,
      webhookSecret: platform,
      connectWebhookSecret: connect,
      accountsWebhookSecret: thin,
    },
    news: paymentNews,
    books: providerBooks,
    fee: () => Promise.resolve({ percentage: 7, fixed: 13, minimum: 0, cap: null }),
    returnUrl: () => 'https://shop.example/orders',
    cancelUrl: () => 'https://shop.example/cart',
    panelUrl: () => 'https://panel.example/admin',
  })
  const config = await buildConfig({
    secret: 'a secret of the tests alone',
    db: postgresAdapter({
      pool: { connectionString: database.url, max: 16 },
      idType: 'uuidv7',
      push: false,
      blocksAsJSON: true,
    }),
    editor: lexicalEditor(),
    admin: { user: 'users' },
    collections: [
      { slug: 'users', auth: true, fields: [] },
      { slug: 'media', upload: { disableLocalStorage: true }, fields: [] },
    ],
    plugins: [
      kernel({ scope }),
      commerce({ scope, providers: [stripe.provider, manualProvider] }),
      stripe.plugin,
      operationDoors(),
    ],
    logger: { options: { level: 'silent' } } as never,
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const payload = await getPayload({ config, disableOnInit: true })
  await createTables(payload)
  await applyDatabaseObjects(payload)
  const house = houseOf(payload.config)

  const contextOf = async (actor: Actor): Promise<Context> => {
    const shop = await scope.shop(payload, 'shop')
    if (!shop) throw new Error('There is always one shop.')
    const req = await createLocalReq({}, payload)
    return createContext({ payload, req, shop, actor, requestId: 'test' })
  }
  const ask: PaidShop['ask'] = async (name, input = {}, actor = { kind: 'anonymous' }) => {
    const operation = house.operations.find((one) => one.name === name)
    if (!operation) throw new Error(`There is no operation ${name}.`)
    const output: unknown = await perform(operation, await contextOf(actor), input)
    return operation.output.parse(output) as Answer
  }
  const work = async () => {
    const worker = startWorker(payload)
    await worker.drain()
    await worker.stop()
  }
  const hook = endpointAt(config.endpoints ?? [], '/webhooks/stripe')
  const handIn = async (from: number): Promise<number> => {
    const news = receiver.received.slice(from)
    await Promise.all(
      news.map(async ({ body, signature }) => {
        const request = new Request('http://localhost/api/webhooks/stripe', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'stripe-signature': signature },
          body,
        })
        await hook(Object.assign(request, { payload }) as unknown as PayloadRequest)
      }),
    )
    return from + news.length
  }
  let heard = 0

  const shop = {
    double,
    payload,
    ask,
    context: () => contextOf(owner),
    create: async (collection: string, data: object) =>
      (await payload.create({
        collection: collection as CollectionSlug,
        data: data as never,
        depth: 0,
      })) as unknown as { id: string },
    rows: (statement: ReturnType<typeof sql>) =>
      execute<Record<string, unknown>>(payload, undefined, statement),
    file: async (id: string, extension: string, isMember = true) => {
      const path = `/:id/statement.${extension}`
      const { endpoints } = payload.collections['stripe-payouts' as CollectionSlug].config
      const handler = endpointAt(endpoints || [], path, 'get')
      const request = new Request(`http://localhost/api/stripe-payouts/${id}/statement`, {
        headers: isMember ? { authorization: `JWT ${await tokenOf(payload)}` } : {},
      })
      const req = Object.assign(request, { payload, routeParams: { id } })
      return handler(req as unknown as PayloadRequest)
    },
    hear: async () => {
      // What is worked off makes Stripe tell more.
      for (let turn = 0; turn < 6; turn += 1) {
        await double.control.idle()
        heard = await handIn(heard)
        await work()
      }
    },
    miss: async () => {
      await double.control.idle()
      heard = receiver.received.length
    },
    hearAgain: async () => {
      await execute(payload, undefined, sql`delete from stripe_events`)
      heard = await handIn(0)
      await Promise.all([work(), work()])
    },
    chore: async (name: string) => {
      const found = house.chores.find((one) => one.name === name)
      if (!found) throw new Error(`There is no chore ${name}.`)
      await doChore(payload, found)
    },
    close: async () => {
      // Payload keeps a connection for itself: the database is dropped below it.
      const { pool } = payload.db as unknown as { pool: EventEmitter }
      pool.on('error', () => undefined)
      await payload.destroy()
      await double.stop()
      await receiver.close()
      await database.drop()
    },
  }
  return { ...shop, account: await connected(shop) }
}

const connected = async ({ ask, double }: Pick<PaidShop, 'ask' | 'double'>): Promise<string> => {
  const press = async () =>
    (await ask('stripeAccounts.connect', { country: 'DE' }, owner)).account as {
      account: string
      canCharge: boolean
    }
  const { account } = await press()
  await double.control.onboard(account)
  if (!(await press()).canCharge) throw new Error('The shop cannot be paid by card.')
  return account
}

/** Somebody who works in the shop. */
const tokenOf = async (payload: Payload): Promise<string> => {
  const data = { email: 'ada@example.test', password: 'a password of the tests' }
  const collection = 'users'
  const { totalDocs } = await payload.count({ collection })
  if (totalDocs === 0) await payload.create({ collection, data: data as never })
  const { token } = await payload.login({ collection, data })
  if (!token) throw new Error('Nobody was logged in.')
  return token
}

const endpointAt = (
  endpoints: readonly Endpoint[],
  path: string,
  method: Endpoint['method'] = 'post',
): Endpoint['handler'] => {
  const found = endpoints.find((one) => one.path === path && one.method === method)
  if (!found) throw new Error(`There is no endpoint ${path}.`)
  return found.handler
}

/** What Payload's own migrations would do to an empty database, without their files. */
const createTables = async (payload: Payload): Promise<void> => {
  const db = payload.db as unknown as {
    readonly schema: unknown
    readonly defaultDrizzleSnapshot: unknown
    readonly drizzle: { readonly execute: (statement: unknown) => Promise<unknown> }
    readonly requireDrizzleKit: () => {
      readonly generateDrizzleJson: (schema: unknown) => Promise<unknown>
      readonly generateMigration: (before: unknown, after: unknown) => Promise<string[]>
    }
  }
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
  const statements = await generateMigration(
    db.defaultDrizzleSnapshot,
    await generateDrizzleJson(db.schema),
  )
  await db.drizzle.execute(sql.raw(statements.join('\n')))
}
