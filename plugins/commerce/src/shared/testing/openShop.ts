import type { EventEmitter } from 'node:events'

import { postgresAdapter, sql } from '@payloadcms/db-postgres'
import {
  applyDatabaseObjects,
  createContext,
  kernel,
  oneShop,
  operationDoors,
  perform,
  type Actor,
  type AnyOperation,
  type Context,
  type Shop,
} from '@souk/kernel'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import {
  buildConfig,
  createLocalReq,
  getPayload,
  type CollectionConfig,
  type CollectionSlug,
  type Payload,
} from 'payload'

import { commerce, digitalFiles, type CommerceOptions } from '../../index.ts'

export type OpenShop = {
  readonly payload: Payload
  readonly context: (actor?: Actor) => Promise<Context>
  /** Runs an operation of the house by its name. */
  readonly ask: (
    name: string,
    input?: Record<string, unknown>,
    actor?: Actor,
  ) => Promise<Record<string, unknown>>
  readonly create: (collection: string, data: object) => Promise<Doc>
  readonly close: () => Promise<void>
}

type Pool = EventEmitter & { readonly _clients: readonly EventEmitter[] }

export type Doc = { readonly id: string } & Readonly<Record<string, unknown>>

const media: CollectionConfig = {
  slug: 'media',
  upload: { disableLocalStorage: true, imageSizes: [{ name: 'card', width: 64 }] },
  fields: [{ name: 'alt', type: 'text' }],
}

/** Files whose bytes nobody keeps. */
const unkept = digitalFiles({
  collection: (files) => ({
    ...files,
    upload: { ...(files.upload as object), disableLocalStorage: true },
  }),
})

/** A Payload project with one shop and nothing else, on an empty database. */
export const openShop = async (
  url: string,
  {
    settings = {},
    ...options
  }: Pick<
    CommerceOptions,
    | 'providers'
    | 'rateProviders'
    | 'transfer'
    | 'staffEmails'
    | 'reminderLinks'
    | 'orderPageUrl'
    | 'stockPageUrl'
    | 'search'
    | 'taxIdCheck'
    | 'taxCalculators'
  > & {
    readonly settings?: Partial<Shop>
  } = {},
): Promise<OpenShop> => {
  const scope = oneShop({ currency: 'EUR', currencies: ['EUR', 'USD'], ...settings })
  const config = await buildConfig({
    secret: 'a secret of the tests alone',
    db: postgresAdapter({
      pool: { connectionString: url, max: 24 },
      idType: 'uuidv7',
      push: false,
      blocksAsJSON: true,
    }),
    editor: lexicalEditor(),
    collections: [media],
    plugins: [
      kernel({ scope }),
      commerce({ scope, collections: { digitalFiles: unkept }, ...options }),
      operationDoors(),
    ],
    logger: { options: { level: 'silent' } } as never,
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const operations = (config.custom.souk as { operations: AnyOperation[] }).operations
  const payload = await getPayload({ config, key: url, disableOnInit: true })
  outliveTheDatabase(payload)
  await createTables(payload)
  await applyDatabaseObjects(payload)
  const shop = await scope.shop(payload, 'shop')
  if (!shop) throw new Error('There is always one shop.')

  const context: OpenShop['context'] = async (actor = { kind: 'anonymous' }) =>
    createContext({
      payload,
      req: await createLocalReq({}, payload),
      shop,
      actor,
      requestId: 'test',
    })
  return {
    payload,
    context,
    ask: async (name, input = {}, actor) => {
      const operation = operations.find((one) => one.name === name)
      if (!operation) throw new Error(`There is no operation ${name}.`)
      const output: unknown = await perform(operation, await context(actor), input)
      return operation.output.parse(output) as Record<string, unknown>
    },
    create: async (collection, data) =>
      (await payload.create({
        collection: collection as CollectionSlug,
        data: data as never,
        depth: 0,
      })) as unknown as Doc,
    close: () => payload.destroy(),
  }
}

/**
 * Payload keeps a connection for itself, so that its pool can never be emptied: the database is
 * dropped below it, also where opening the shop fails.
 */
const outliveTheDatabase = (payload: Payload): void => {
  const { pool } = payload.db as unknown as { pool: Pool }
  const ignoreErrors = (one: EventEmitter) => one.on('error', () => undefined)
  for (const one of [pool, ...pool._clients]) ignoreErrors(one)
  pool.on('connect', ignoreErrors)
}

/** What Payload's own migrations would do to an empty database, without their files. */
const createTables = async (payload: Payload): Promise<void> => {
  const db = payload.db as unknown as {
    schema: Record<string, unknown>
    defaultDrizzleSnapshot: unknown
    drizzle: { execute: (statement: unknown) => Promise<unknown> }
    requireDrizzleKit: () => {
      generateDrizzleJson: (schema: unknown) => Promise<unknown>
      generateMigration: (before: unknown, after: unknown) => Promise<string[]>
    }
  }
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
  const statements = await generateMigration(
    db.defaultDrizzleSnapshot,
    await generateDrizzleJson(db.schema),
  )
  await db.drizzle.execute(sql.raw(statements.join('\n')))
}
