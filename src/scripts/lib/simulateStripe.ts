import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

import type Stripe from 'stripe'

import { withFileLock } from '../../database/fileLock.ts'
import { startMark } from '../../database/processes.ts'
import { provideEnv, type Env } from '../../env.ts'
import { Stop, type Script } from './runScript.ts'
import { requirePort } from './serve.ts'

/**
 * Plays Stripe where no key to the real one is given: in this process, so that it never outlives the script, with its
 * books under DATA_DIR, so that they outlive both. This process and its children get the keys to it.
 */
export async function simulateStripe(env: Env, script: Script): Promise<void> {
  if (env.stripe) return
  const folder = join(env.dataDir, 'stripe')
  mkdirSync(folder, { recursive: true })
  const { connectControl } = await import('../../../tools/stripe-double/index.ts')
  // Two that write the same books would tear them apart, so a second demo of this DATA_DIR asks the first one's.
  const double = await withFileLock(
    join(folder, 'lock'),
    { timeout: 60_000 },
    async () => readAddress(folder) ?? (await start(env, folder, script)),
  )
  const url = receiverOf(env)
  const secrets = await connectControl(double.url).listen({
    platform: url,
    connect: url,
    thin: url,
  })
  provideEnv({
    STRIPE_SECRET_KEY: double.secretKey,
    STRIPE_PUBLISHABLE_KEY: double.publishableKey,
    STRIPE_API_BASE: double.url,
    STRIPE_WEBHOOK_SECRET: secrets.platform,
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connect,
    STRIPE_ACCOUNTS_WEBHOOK_SECRET: secrets.thin,
  })
}

type Address = {
  /** Whose it is: ids of processes come again, with another mark. */
  readonly pid: number
  readonly mark: string | undefined
  readonly url: string
  readonly secretKey: string
  readonly publishableKey: string
}

async function start(env: Env, folder: string, { onEnd }: Script): Promise<Address> {
  const [{ startStripeDouble }, { default: Client }] = await Promise.all([
    import('../../../tools/stripe-double/index.ts'),
    import('stripe'),
  ])
  const { url, keys, sdk, stop } = await startStripeDouble({
    port: await portFor(env),
    file: join(folder, 'books.jsonl'),
    // The application is not there yet, and may take as long as it takes to build it.
    webhooks: { timing: 'after', retries: [500, 2000, 5000, 15_000, 30_000, 60_000, 120_000] },
  })
  const address: Address = { pid: process.pid, mark: startMark(process.pid), url, ...keys }
  writeFileSync(join(folder, 'address.json'), JSON.stringify(address), { mode: 0o600 })
  onEnd(async () => {
    rmSync(join(folder, 'address.json'), { force: true })
    await stop()
  })
  await forgetOthers(new Client(keys.secretKey, { ...sdk, telemetry: false }), receiverOf(env))
  return address
}

const receiverOf = ({ port }: Env): string => `http://127.0.0.1:${port}/api/webhooks/stripe`

/** A script that was killed leaves its address behind, at which another's double may answer by now. */
function readAddress(folder: string): Address | undefined {
  try {
    const text = readFileSync(join(folder, 'address.json'), 'utf8')
    const address = JSON.parse(text) as Address
    const isAlive = address.mark !== undefined && startMark(address.pid) === address.mark
    return isAlive ? address : undefined
  } catch {
    return undefined
  }
}

/** The one that was asked for, or the third after the application's, or where that is taken any other. */
async function portFor(env: Env): Promise<number> {
  const wanted = process.env.STRIPE_DOUBLE_PORT?.trim()
  if (wanted) {
    const port = Number(wanted)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Stop('STRIPE_DOUBLE_PORT is not a port. Use a whole number from 1 to 65535.')
    await requirePort(port, 'STRIPE_DOUBLE_PORT')
    return port
  }
  const usual = env.port + 3
  return usual <= 65_535 && (await isFree(usual)) ? usual : 0
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** With another PORT than last time, what happens here would be told to a stranger's application. */
async function forgetOthers(stripe: Stripe, receiver: string): Promise<void> {
  const { data: endpoints } = await stripe.webhookEndpoints.list({ limit: 100 })
  for (const { id, url } of endpoints) if (url !== receiver) await stripe.webhookEndpoints.del(id)
  const { data: destinations } = await stripe.v2.core.eventDestinations.list({
    include: ['webhook_endpoint.url'],
    limit: 100,
  })
  for (const { id, webhook_endpoint: endpoint } of destinations)
    if (endpoint?.url !== receiver) await stripe.v2.core.eventDestinations.del(id)
}
