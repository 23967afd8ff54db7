import { openPayload } from '../lib/openPayload.ts'

const payload = await openPayload()
await payload.db.migrate()
await payload.destroy()
process.exit(0)
