import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createTestDatabase } from '../database/createTestDatabase.ts'
import { freePort } from '../freePort.ts'

export type App = {
  /** `http://localhost:<port>`: the platform's own host, no tenant's. */
  readonly url: string
  readonly port: number
  readonly databaseUrl: string
  readonly dataDir: string
  /** What the app has written so far. */
  readonly log: () => string
  /** Asks it to end, as a deployment would, and removes what it alone used. */
  readonly stop: () => Promise<void>
  /** Ends it between two instructions, as a power cut would. Its database and files stay until `stop`. */
  readonly kill9: () => Promise<void>
}

export type AppOptions = {
  readonly env?: Readonly<Record<string, string>>
  /** Database of another app, to run several processes on it. Default: one of its own. */
  readonly databaseUrl?: string
  /** Directory of another app, to share its uploads. Default: one of its own. */
  readonly dataDir?: string
  /** Where it has to be, because somebody was told so before. Default: any that is free. */
  readonly port?: number
}

const secret = 'a secret of the tests alone, long enough to be one'
const patience = 120_000

/** Starts the production build in a process of its own and waits until it answers. */
export const startApp = async (options: AppOptions = {}): Promise<App> => {
  const database = options.databaseUrl ? undefined : await createTestDatabase()
  const databaseUrl = options.databaseUrl ?? database?.url ?? ''
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'souk-app-'))
  const port = options.port ?? (await freePort())
  const url = `http://localhost:${port}`

  // A group of its own: killing the leader alone would leave the server it started behind.
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/scripts/start.ts', '--no-build'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...ownEnvironment(),
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: secret,
      BASE_DOMAIN: 'localhost',
      PORT: String(port),
      // Tests call as many people, each with an address of their own.
      TRUSTED_PROXIES: '1',
      ...options.env,
    },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const endWithUs = () => signalGroup(child, 'SIGKILL')
  process.once('exit', endWithUs)

  const clean = async () => {
    process.off('exit', endWithUs)
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    await database?.drop()
  }
  const kill9 = () => end(child, 'SIGKILL')
  const stop = async () => {
    await end(child, 'SIGTERM')
    await clean()
  }
  try {
    await untilAlive(url, child)
  } catch (error) {
    await kill9()
    await clean()
    throw new Error(`The app does not start.\n${said.slice(-4000)}`, { cause: error })
  }
  return { url, port, databaseUrl, dataDir, log: () => said, stop, kill9 }
}

/** Settings of the machine that would make the app behave differently here than elsewhere stay outside. */
const ownEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(S3_|STRIPE_|SMTP_|REDIS_|SOUK_|METRICS_|VITEST|DATABASE_URL)/.test(name),
    ),
  )

const untilAlive = async (url: string, child: ChildProcess): Promise<void> => {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if (hasEnded(child))
      throw new Error(`It ended by itself (${child.exitCode ?? child.signalCode}).`)
    const response = await fetch(`${url}/api/health/live`).catch(() => undefined)
    if (response?.ok) return
    await wait(100)
  }
  throw new Error(`No answer from ${url}/api/health/live within ${patience / 1000} s.`)
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const signalGroup = (child: ChildProcess, signal: NodeJS.Signals) => {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // The group is gone already, which is what was asked for.
  }
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const gone = hasEnded(child) || new Promise((resolve) => child.once('exit', resolve))
  signalGroup(child, signal)
  await Promise.race([gone, wait(15_000)])
  signalGroup(child, 'SIGKILL')
  await gone
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })
