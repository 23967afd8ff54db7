import { registerWebhooks, stripeClient } from '@souk/stripe-connect'

import { env } from '../env.ts'
import { runScript, Stop } from './lib/runScript.ts'

/** Has Stripe tell this platform what happens: `--url` is its public address. Any number of times; what is there stays. */
await runScript(async ({ log }) => {
  const url = addressIn(process.argv.slice(2))
  const keys = env().stripe
  if (!keys) throw new Stop('Set STRIPE_SECRET_KEY first: Stripe is asked in its name.')
  const registered = await registerWebhooks(stripeClient(keys), url)
  log(`\nStripe tells ${url} what happens.\n`)
  for (const { variable, id, secret } of registered)
    log(secret ? `  ${variable}=${secret}` : `  ${variable}  is there already (${id})`)
  log(
    registered.some(({ secret }) => secret)
      ? '\nSet these for every process. Stripe shows them in its dashboard as well.\n'
      : '\nNothing is new. The secrets are in Stripe’s dashboard, under Webhooks.\n',
  )
})

function addressIn(given: readonly string[]): string {
  const [flag, address = ''] = given.flatMap((one) => one.split(/=(.*)/, 2))
  const isPublic = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
  if (flag !== '--url' || !isPublic)
    throw new Stop(
      'Say where the platform is reached: npm run stripe:webhooks -- --url https://shops.example.com',
    )
  return new URL('/api/webhooks/stripe', address).href
}
