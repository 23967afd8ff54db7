import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'

import type { Payload } from 'payload'
import pg from 'pg'

import { startEmbedded } from '../src/database/embedded.ts'
import { ensureTenantRole, tenantRole } from '../src/database/roles.ts'
import { provideEnv } from '../src/env.ts'
import { run } from '../tests/support/run.ts'

const secret = 'a secret of the benchmark alone, long enough to be one'

/**
 * The app without HTTP on a database of its own, for as long as `work` goes on.
 *
 * @param name names its directory below `.data`
 */
export const withApp = async (
  name: string,
  work: (payload: Payload, client: pg.Client) => Promise<void>,
): Promise<void> => {
  const dataDir = resolve(`.data/${name}`)
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const { url, stop } = await startEmbedded({ dataDir, fast: true })
  try {
    await run('npx', ['tsx', 'src/scripts/migrate.ts'], {
      DATABASE_URL: url,
      PAYLOAD_SECRET: secret,
    })
    await ensureTenantRole({ ownerUrl: url, ...tenantRole({ ownerUrl: url, secret }) })
    provideEnv({ DATABASE_URL: url, DATA_DIR: dataDir, PAYLOAD_SECRET: secret, SOUK_MODE: 'test' })
    process.env.DISABLE_PAYLOAD_HMR = 'true'
    const [{ getPayload }, { default: config }] = await Promise.all([
      import('payload'),
      import('../payload.config.ts'),
    ])
    const payload = await getPayload({ config, disableOnInit: true })
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await work(payload, client)
    } finally {
      await client.end()
      await payload.destroy()
    }
  } finally {
    await stop()
  }
}

export const timed = async <T>(into: number[], work: () => Promise<T>): Promise<T> => {
  const start = performance.now()
  const answer = await work()
  into.push(performance.now() - start)
  return answer
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
