import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import type { Env } from '../env.ts'
import { startEmbedded } from './embedded.ts'

export type OpenDatabase = {
  /** Address as the owner: migrations and platform work. */
  url: string
  isEmbedded: boolean
  /** Gives up the embedded server, which stops with its last user. Does nothing for a server of one's own. */
  close: () => Promise<void>
}

type Options = { fast?: boolean; log?: (line: string) => void }

const patience = 30_000

/**
 * The database of these settings, answering: the one at DATABASE_URL (waited for, since it may start beside us), else the
 * embedded Postgres under DATA_DIR. Throws a message without the password when it cannot be reached.
 */
export async function openDatabase(
  env: Env,
  { fast = false, log = () => {} }: Options = {},
): Promise<OpenDatabase> {
  if (env.databaseUrl === undefined) {
    const { url, stop } = await startEmbedded({ dataDir: env.dataDir, fast, log })
    return { url, isEmbedded: true, close: stop }
  }
  await waitFor(env.databaseUrl, log)
  return { url: env.databaseUrl, isEmbedded: false, close: async () => {} }
}

async function waitFor(url: string, log: (line: string) => void): Promise<void> {
  const deadline = Date.now() + patience
  for (let attempt = 1; ; attempt += 1) {
    const problem = await tryConnect(url)
    if (!problem) return
    const { host, pathname } = new URL(url)
    const where = `${host}${pathname}`
    if (!problem.mayPass || Date.now() > deadline) {
      throw new Error(`The database at ${where} (DATABASE_URL) cannot be used: ${problem.message}`)
    }
    if (attempt === 1) log(`Waiting for the database at ${where} …`)
    await sleep(500)
  }
}

/** Refused connections and a server that is starting up may pass; a wrong password does not. */
async function tryConnect(url: string): Promise<{ message: string; mayPass: boolean } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const message = error instanceof Error && error.message ? error.message : code
    return {
      message,
      mayPass: ['ECONNREFUSED', 'EAI_AGAIN', 'ENOTFOUND', 'ETIMEDOUT', '57P03'].includes(code),
    }
  } finally {
    await client.end().catch(() => {})
  }
}
