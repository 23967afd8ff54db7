import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres'
import {
  buildConfig,
  getPayload,
  type CollectionConfig,
  type Config,
  type Field,
  type Payload,
} from 'payload'

import { withAccountWindow } from '../accountWindow.ts'
import { withGraphqlWindow } from '../graphqlWindow.ts'
import { asPlatform } from '../scope.ts'
import type { SettingsMode } from '../scopedQuery.ts'
import { tenancyStrategy } from '../tenancyStrategy.ts'
import { walledPostgres } from '../walledPostgres.ts'
import type { TestDatabase } from './startPostgres.ts'

const anyone = () => true
// Every access function says yes: what is refused, the wall refuses.
const open = { create: anyone, read: anyone, update: anyone, delete: anyone, readVersions: anyone }

const tenant: Field = { name: 'tenant', type: 'relationship', relationTo: 'tenants' }

const collections: CollectionConfig[] = [
  { slug: 'tenants', access: open, fields: [{ name: 'name', type: 'text' }] },
  withAccountWindow({
    slug: 'users',
    access: open,
    auth: {
      strategies: [
        tenancyStrategy(async ({ headers }) => ({ tenant: headers.get('x-test-tenant') })),
      ],
    },
    fields: [
      { name: 'name', type: 'text' },
      { name: 'platformRole', type: 'select', options: ['operator'] },
      {
        name: 'tenants',
        type: 'array',
        fields: [
          tenant,
          { name: 'roles', type: 'select', hasMany: true, options: ['admin', 'editor'] },
        ],
      },
    ],
  }),
  {
    slug: 'customers',
    access: open,
    auth: true,
    fields: [tenant, { name: 'name', type: 'text' }],
  },
  {
    slug: 'pages',
    access: open,
    versions: { drafts: true },
    fields: [
      tenant,
      { name: 'title', type: 'text', localized: true },
      { name: 'hero', type: 'upload', relationTo: 'media' },
      { name: 'related', type: 'relationship', relationTo: ['pages', 'media'], hasMany: true },
      { name: 'tags', type: 'text', hasMany: true },
      {
        name: 'slides',
        type: 'array',
        fields: [
          { name: 'caption', type: 'text', localized: true },
          { name: 'links', type: 'array', fields: [{ name: 'href', type: 'text' }] },
        ],
      },
    ],
  },
  {
    slug: 'media',
    access: open,
    upload: { disableLocalStorage: true },
    fields: [tenant, { name: 'alt', type: 'text' }],
  },
]

/** A small Payload behind the wall, on a database of its own; tables are made by its migration. */
export const walledPayload = async (
  database: TestDatabase,
  options: { settings?: SettingsMode; more?: CollectionConfig[]; key?: string; max?: number } = {},
): Promise<Payload> => {
  const { settings = 'session', more = [], key = 'wall', max = 8 } = options
  const config: Config = {
    secret: 'only for tests',
    collections: [...collections, ...more],
    localization: { locales: ['en', 'de'], defaultLocale: 'en' },
    graphQL: withGraphqlWindow({}),
    telemetry: false,
    logger: { options: { level: 'silent' } } as never,
    typescript: { autoGenerate: false },
    db: walledPostgres({
      pool: { ...database.tenant, max },
      platform: database.owner,
      settings,
      idType: 'uuidv7',
      push: false,
      blocksAsJSON: true,
      migrationDir: path.join(tmpdir(), `souk-wall-migrations-${randomUUID()}`),
    }),
  }
  return getPayload({ config: buildConfig(config), key })
}

export type Kit = {
  json: () => Promise<Record<string, unknown>>
  diff: (before: unknown, after: unknown) => Promise<string[]>
}

/** What Payload's `createMigration` asks drizzle-kit, without its files. */
export const kitOf = (payload: Payload): Kit => {
  const db = payload.db as unknown as {
    schema: Record<string, unknown>
    requireDrizzleKit: () => {
      generateDrizzleJson: (schema: unknown) => Promise<Record<string, unknown>>
      generateMigration: (before: unknown, after: unknown) => Promise<string[]>
    }
  }
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
  return {
    json: () => generateDrizzleJson(db.schema),
    diff: (before, after) => generateMigration(before, after),
  }
}

export const emptySnapshot = (payload: Payload): unknown =>
  (payload.db as unknown as { defaultDrizzleSnapshot: unknown }).defaultDrizzleSnapshot

export const createTables = async (payload: Payload): Promise<void> => {
  const kit = kitOf(payload)
  const statements = await kit.diff(emptySnapshot(payload), await kit.json())
  await asPlatform(() => payload.db.drizzle.execute(sql.raw(statements.join('\n'))))
}
