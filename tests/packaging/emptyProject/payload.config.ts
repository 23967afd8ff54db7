import { postgresAdapter } from '@payloadcms/db-postgres'
import { kernel, oneShop, operationDoors } from '@souk/kernel'
import { buildConfig } from 'payload'

/** One shop, no tenancy: the least that somebody else's project needs. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  telemetry: false,
  db: postgresAdapter({
    idType: 'uuid',
    push: true,
    pool: { connectionString: process.env.DATABASE_URL ?? '' },
  }),
  collections: [{ slug: 'users', auth: true, fields: [] }],
  plugins: [kernel({ scope: oneShop({ currency: 'EUR' }) }), operationDoors()],
})
