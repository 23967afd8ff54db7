import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

import { createMember, ok, type Http, type Tenant } from '../tests/support/index.ts'
import { freePort } from '../tests/support/freePort.ts'
import { connectControl } from '../tools/stripe-double/index.ts'

/** Stripe's double in a process of its own, as far from the load as this machine allows. */
export const startDouble = async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tools/stripe-double/main.ts', '--port', String(port)],
    { stdio: 'ignore' },
  )
  const control = connectControl(url)
  while (!(await control.now().catch(() => undefined))) await sleep(100)
  return {
    env: {
      STRIPE_SECRET_KEY: 'sk_test_souk',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_souk',
      STRIPE_API_BASE: url,
    },
    /** Has a shop paid by card from then on. */
    connect: async (operator: Http, tenant: Tenant): Promise<void> => {
      type Answer = { account: { account: string; canCharge: boolean } }
      const owner = await createMember(operator, { tenant, roles: ['owner'] })
      const press = () => ok(owner.post<Answer>('/api/stripe-accounts/connect', { country: 'DE' }))
      const { account } = await press()
      await control.onboard(account.account)
      if (!(await press()).account.canCharge) throw new Error('The shop cannot be paid by card.')
    },
    stop: () => child.kill('SIGKILL'),
  }
}
