import { applyDatabaseObjects } from '@souk/kernel'
import { asPlatform } from '@souk/tenancy'

import { migrations } from '../../../migrations/index.ts'
import { openPayload } from '../lib/openPayload.ts'

const payload = await openPayload()
await asPlatform(() => payload.db.migrate({ migrations }))
await applyDatabaseObjects(payload)
await payload.destroy()
process.exit(0)
