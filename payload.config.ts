import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { loggerOptions } from '@souk/kernel'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { Media } from './collections/Media.ts'
import { Navigation } from './collections/Navigation.ts'
import { Pages } from './collections/Pages.ts'
import { Plans } from './collections/Plans.ts'
import { Tenants } from './collections/Tenants.ts'
import { Users } from './collections/Users.ts'
import { plugins } from './plugins/index.ts'
import { database } from './src/database/adapter.ts'
import { env } from './src/env.ts'
import { mail } from './src/mail/index.ts'

export default buildConfig({
  secret: env().secret,
  db: database(),
  collections: [Pages, Media, Navigation, Tenants, Plans, Users],
  plugins,
  editor: lexicalEditor(),
  sharp,
  admin: {
    user: 'users',
    meta: { titleSuffix: ' · Souk' },
    importMap: { baseDir: import.meta.dirname },
  },
  graphQL: { disablePlaygroundInProduction: true },
  email: mail(env()),
  logger: loggerOptions(),
  telemetry: false,
  // By `npm run generate` alone: Payload would start another process for it at every start.
  typescript: { outputFile: `${import.meta.dirname}/src/payload-types.ts`, autoGenerate: false },
})
