import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'

import { houseOf, type LimiterOptions } from '@souk/kernel'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { Client } from 'pg'
import { RateLimiterMemory } from 'rate-limiter-flexible'

import { ensureTenantRole, tenantRole } from '../../../src/database/roles.ts'
import { provideEnv } from '../../../src/env.ts'
import { createTestDatabase } from '../../support/database/createTestDatabase.ts'

export type TestHouse = {
  readonly payload: Payload
  readonly config: SanitizedConfig
  /** The database as its owner, whom no policy holds back. */
  readonly owner: Client
  /** Name of the role that serves tenants. */
  readonly role: string
  /** All that was logged, as it would stand in a file. */
  readonly log: () => string
  /** Where mails and files are kept. */
  readonly dataDir: string
  readonly close: () => Promise<void>
}

/**
 * The application itself, as `payload.config.ts` says it, on a database of its own. Nobody is ever
 * asked to wait: a walk that is turned away at a limit has seen nothing. One per process.
 */
export const openHouse = async (
  settings: Readonly<Record<string, string>> = {},
): Promise<TestHouse> => {
  const database = await createTestDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-isolation-'))
  const secret = randomBytes(24).toString('hex')
  const login = tenantRole({ ownerUrl: database.url, secret })
  await ensureTenantRole({ ownerUrl: database.url, ...login })
  provideEnv({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: secret,
    SOUK_MODE: 'test',
    BASE_DOMAIN: 'localhost',
    ...settings,
  })
  // Payload would look for a development server's reload channel and wait for it.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const { default: promised } = await import('../../../payload.config.ts')
  const config = await promised
  const lines: string[] = []
  Object.assign(config, { logger: { ...(config.logger as object), destination: into(lines) } })
  Object.assign(houseOf(config), {
    limiter: (options: LimiterOptions) => new RateLimiterMemory({ ...options, points: 1e9 }),
  })
  const payload = await getPayload({ config: promised })
  const owner = new Client({ connectionString: database.url })
  await owner.connect()
  return {
    payload,
    config: payload.config,
    owner,
    role: login.role,
    dataDir,
    log: () => lines.join(''),
    close: async () => {
      await owner.end()
      await payload.destroy()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const into = (lines: string[]): Writable =>
  new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
