import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { commerce, manualProvider, paymentNews, providerBooks } from '@souk/commerce'
import { kernel, oneShop, operationDoors } from '@souk/kernel'
import { stripeConnect } from '@souk/stripe-connect'
import { buildConfig } from 'payload'

import { Media } from './collections/Media.ts'
import { Users } from './collections/Users.ts'

const scope = oneShop({
  name: 'Blue Door',
  currency: 'EUR',
  taxRates: [{ country: 'DE', rate: 19 }],
})

/** Not set up yet: without keys the shop is paid by hand. */
const stripe = stripeConnect({
  scope,
  keys: undefined,
  news: paymentNews,
  books: providerBooks,
  returnUrl: (_shop, order) => `http://localhost:3000/orders/${order}`,
  cancelUrl: () => 'http://localhost:3000/cart',
  panelUrl: () => 'http://localhost:3000/admin',
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
  plugins: [
    kernel({ scope }),
    commerce({ scope, providers: [stripe.provider, manualProvider] }),
    stripe.plugin,
    operationDoors(),
  ],
  admin: {
    user: Users.slug,
    importMap: { baseDir: import.meta.dirname, importMapFile: 'importMap.js' },
  },
  typescript: { autoGenerate: false },
})
