import type { EventEmitter } from 'node:events'

import { postgresAdapter, sql } from '@payloadcms/db-postgres'
import {
  applyDatabaseObjects,
  createContext,
  execute,
  kernel,
  oneShop,
  operationDoors,
  perform,
  startWorker,
  system,
  type Actor,
  type AnyOperation,
  type Context,
  type Shop,
} from '@souk/kernel'
import {
  buildConfig,
  createLocalReq,
  getPayload,
  type CollectionConfig,
  type Endpoint,
  type Payload,
  type PayloadRequest,
} from 'payload'

import type { StripeConnectOptions } from '../../settings.ts'
import { stripeConnect } from '../../stripeConnect.ts'
import { fakeBooks } from './fakeBooks.ts'

export type Reply = { readonly status: number; readonly body: Record<string, unknown> }

export type StripeShop = {
  readonly payload: Payload
  readonly context: (actor?: Actor) => Promise<Context>
  /** Runs an operation by its name; as the shop's owner unless told. */
  readonly ask: (name: string, input?: object, actor?: Actor) => Promise<Record<string, unknown>>
  /** Sends a body to one of the plugin's own endpoints, as it is. */
  readonly post: (path: string, body: string, headers?: Record<string, string>) => Promise<Reply>
  readonly rows: (statement: ReturnType<typeof sql>) => Promise<Record<string, unknown>[]>
  /** Works off all that is due. */
  readonly drain: () => Promise<void>
  readonly close: () => Promise<void>
}

export const owner: Actor = { kind: 'member', id: 'ada', roles: ['owner'] }

type Given = {
  readonly url: string
  readonly shop?: Partial<Shop>
} & Pick<StripeConnectOptions, 'keys' | 'mode' | 'news'>

const users: CollectionConfig = { slug: 'users', auth: true, fields: [] }

/** A project with one shop and nothing but this plugin, on an empty database. */
export const openStripeShop = async ({
  url,
  shop: facts,
  ...given
}: Given): Promise<StripeShop> => {
  const scope = oneShop({ currency: 'EUR', locale: 'de-DE', name: 'Ada’s Shop', ...facts })
  const { plugin } = stripeConnect({
    scope,
    books: fakeBooks,
    returnUrl: () => 'https://shop.example/orders',
    cancelUrl: () => 'https://shop.example/cart',
    panelUrl: () => 'https://panel.example/admin/collections/stripe-accounts',
    ...given,
  })
  const config = await buildConfig({
    secret: 'a secret of the tests alone',
    db: postgresAdapter({
      pool: { connectionString: url, max: 12 },
      idType: 'uuidv7',
      push: false,
    }),
    admin: { user: 'users' },
    collections: [users],
    plugins: [kernel({ scope }), plugin, operationDoors()],
    logger: { options: { level: 'silent' } } as never,
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const payload = await getPayload({ config, key: url, disableOnInit: true })
  await createTables(payload)
  await applyDatabaseObjects(payload)
  const { operations } = config.custom.souk as { operations: AnyOperation[] }

  const context = async (actor: Actor = system): Promise<Context> => {
    const shop = await scope.shop(payload, 'shop')
    if (!shop) throw new Error('There is always one shop.')
    const req = await createLocalReq({}, payload)
    return createContext({ payload, req, shop, actor, requestId: 'test' })
  }
  return {
    payload,
    context,
    ask: async (name, input = {}, actor = owner) => {
      const operation = operations.find((one) => one.name === name)
      if (!operation) throw new Error(`There is no operation ${name}.`)
      return (await perform(operation, await context(actor), input)) as Record<string, unknown>
    },
    post: async (path, body, headers = {}) => {
      const request = new Request(`http://localhost/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      })
      const response = await endpointAt(
        config.endpoints ?? [],
        path,
      )(Object.assign(request, { payload }) as unknown as PayloadRequest)
      return { status: response.status, body: (await response.json()) as Reply['body'] }
    },
    rows: (statement) => execute(payload, undefined, statement),
    // Its worker lives no longer than that: no test meets one that is still at something.
    drain: async () => {
      const worker = startWorker(payload)
      await worker.drain()
      await worker.stop()
    },
    close: async () => {
      // Payload keeps a connection for itself: the database is dropped below it.
      const { pool } = payload.db as unknown as { pool: EventEmitter }
      pool.on('error', () => undefined)
      await payload.destroy()
    },
  }
}

const endpointAt = (endpoints: readonly Endpoint[], path: string): Endpoint['handler'] => {
  const found = endpoints.find((one) => one.path === path && one.method === 'post')
  if (!found) throw new Error(`There is no endpoint ${path}.`)
  return found.handler
}

/** What Payload's own migrations would do to an empty database, without their files. */
const createTables = async (payload: Payload): Promise<void> => {
  const db = payload.db as unknown as Database
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
  const statements = await generateMigration(
    db.defaultDrizzleSnapshot,
    await generateDrizzleJson(db.schema),
  )
  await db.drizzle.execute(sql.raw(statements.join('\n')))
}

type Database = {
  readonly schema: unknown
  readonly defaultDrizzleSnapshot: unknown
  readonly drizzle: { readonly execute: (statement: unknown) => Promise<unknown> }
  readonly requireDrizzleKit: () => {
    readonly generateDrizzleJson: (schema: unknown) => Promise<unknown>
    readonly generateMigration: (before: unknown, after: unknown) => Promise<string[]>
  }
}
