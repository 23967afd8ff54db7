import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { applyDatabaseObjects, kernel, operationDoors } from '@souk/kernel'
import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload, type CollectionConfig, type Payload } from 'payload'

import { rolesHere } from '../reach.ts'
import { tenancy } from '../tenancy.ts'
import { tenants } from '../tenants/payload/tenants.ts'
import { tenantScope } from '../tenantScope.ts'
import { users } from '../members/payload/users.ts'
import type { TestDatabase } from '../wall/testing/startPostgres.ts'
import { createTables } from '../wall/testing/walledPayload.ts'
import { walledPostgres } from '../wall/walledPostgres.ts'

const anyone = () => true
const members: NonNullable<CollectionConfig['access']>['create'] = ({ req }) =>
  rolesHere(req).length > 0

const pages: CollectionConfig = {
  slug: 'pages',
  access: {
    create: members,
    read: (args) => members(args) || { _status: { equals: 'published' } },
    update: members,
    delete: members,
  },
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'hero', type: 'upload', relationTo: 'media' as never },
    {
      name: 'related',
      type: 'relationship',
      relationTo: ['pages', 'media'] as never,
      hasMany: true,
    },
    {
      name: 'sections',
      type: 'array',
      fields: [{ name: 'picture', type: 'upload', relationTo: 'media' as never }],
    },
    {
      name: 'layout',
      type: 'blocks',
      blocks: [
        {
          slug: 'banner',
          fields: [{ name: 'picture', type: 'upload', relationTo: 'media' as never }],
        },
      ],
    },
    {
      name: 'text',
      type: 'richText',
      editor: lexicalEditor({
        features: ({ defaultFeatures }) => [
          ...defaultFeatures,
          BlocksFeature({
            blocks: [
              {
                slug: 'quote',
                fields: [{ name: 'face', type: 'upload', relationTo: 'media' as never }],
              },
            ],
          }),
        ],
      }),
    },
  ],
}

const media: CollectionConfig = {
  slug: 'media',
  access: { create: members, read: anyone, update: members, delete: members },
  upload: true,
  fields: [{ name: 'alt', type: 'text' }],
}

const customers: CollectionConfig = {
  slug: 'customers',
  access: { create: members, read: members, update: members, delete: members },
  auth: true,
  fields: [{ name: 'name', type: 'text' }],
}

/** Says where a file would lie; bytes are of no matter here. */
const memory = {
  name: 'memory',
  handleUpload: () => undefined,
  handleDelete: () => undefined,
  staticHandler: () => new Response('bytes'),
}

/** A house with tenancy and nothing else: what an app with content for tenants is made of. */
export const openHouse = async (
  database: TestDatabase,
  { key, more = [] }: { key: string; more?: CollectionConfig[] },
): Promise<Payload> => {
  const folder = path.join(tmpdir(), `souk-house-${randomUUID()}`)
  const config = buildConfig({
    secret: 'a secret for tests alone',
    collections: [pages, media, tenants(), users(), customers, ...more],
    admin: { user: 'users' },
    editor: lexicalEditor(),
    plugins: [
      kernel({ scope: tenantScope }),
      cloudStoragePlugin({ collections: { media: { adapter: () => memory } } }),
      tenancy({
        baseDomain: 'souk.test',
        collections: {
          pages: 'tenant-public',
          media: 'tenant-public',
          customers: 'tenant',
          events: 'tenant',
          'event-deliveries': 'tenant',
          'idempotency-keys': 'tenant',
        },
      }),
      operationDoors(),
    ],
    telemetry: false,
    logger: { options: { level: 'silent' } } as never,
    typescript: { autoGenerate: false },
    db: walledPostgres({
      pool: { ...database.tenant, max: 8 },
      platform: database.owner,
      idType: 'uuidv7',
      push: false,
      blocksAsJSON: true,
      migrationDir: path.join(folder, 'migrations'),
    }),
  })
  const builder = await getPayload({ config, key: `${key} builder`, disableOnInit: true })
  await createTables(builder)
  await applyDatabaseObjects(builder)
  await builder.db.pool.end()
  return getPayload({ config, key })
}
