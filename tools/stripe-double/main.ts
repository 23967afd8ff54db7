import { parseArgs } from 'node:util'
import { startStripeDouble } from './index.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '12111' },
    host: { type: 'string', default: '127.0.0.1' },
    file: { type: 'string' },
    seed: { type: 'string' },
  },
})

const double = await startStripeDouble({
  port: Number(values.port),
  host: values.host,
  ...(values.file === undefined ? {} : { file: values.file }),
  ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
})

console.log(`Stripe's double listens on ${double.url} (secret key ${double.keys.secretKey})`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void double.stop().then(() => process.exit(0)))
}
