import { applyDatabaseObjects, serve } from '@souk/kernel'
import { getPayload } from 'payload'

import config from './payload.config.ts'

const payload = await getPayload({ config })
await applyDatabaseObjects(payload)

const response = await serve(
  payload,
  new Request('http://localhost/api/store/nowhere'),
  '/store/nowhere',
)
console.log(JSON.stringify({ status: response.status, body: await response.json() }))
process.exit(0)
