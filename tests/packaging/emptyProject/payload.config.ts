import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { commerce } from '@souk/commerce'
import { kernel, oneShop, operationDoors } from '@souk/kernel'
import { buildConfig } from 'payload'

import { Media } from './collections/Media.ts'
import { Users } from './collections/Users.ts'

const scope = oneShop({
  name: 'Blue Door',
  currency: 'EUR',
  taxRates: [{ country: 'DE', rate: 19 }],
})

/** One shop, no tenancy: the least that somebody else's project needs. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  telemetry: false,
  db: postgresAdapter({
    idType: 'uuid',
    push: true,
    pool: { connectionString: process.env.DATABASE_URL ?? '' },
  }),
  editor: lexicalEditor(),
  collections: [Users, Media],
  plugins: [kernel({ scope }), commerce({ scope }), operationDoors()],
  admin: {
    user: Users.slug,
    importMap: { baseDir: import.meta.dirname, importMapFile: 'importMap.js' },
  },
  typescript: { autoGenerate: false },
})
