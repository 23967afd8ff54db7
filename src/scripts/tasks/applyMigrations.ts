import { applyDatabaseObjects } from '@souk/kernel'
import { asPlatform } from '@souk/tenancy'

import { openPayload } from '../lib/openPayload.ts'

const payload = await openPayload()
await asPlatform(() => payload.db.migrate())
await applyDatabaseObjects(payload)
await payload.destroy()
process.exit(0)
