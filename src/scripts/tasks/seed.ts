import { env } from '../../env.ts'
import { writeDemo } from '../lib/demo.ts'
import { openPayload } from '../lib/openPayload.ts'
import { seedDemo } from '../seed/index.ts'

const payload = await openPayload()
writeDemo(env(), await seedDemo(payload))
await payload.destroy()
process.exit(0)
