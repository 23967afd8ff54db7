import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import type { Binaries } from './binaries.ts'
import { serverEnv, superuser } from './cluster.ts'
import type { Place } from './place.ts'
import { commandLine, signal, startMark, waitForExit } from './processes.ts'

export type Server = { pid: number; port: number }

const readyWithin = 120_000

/** The server that runs on the cluster, if any. What a crash or a copied folder left behind is cleared away. */
export function findServer(place: Place): Server | undefined {
  const file = join(place.cluster, 'postmaster.pid')
  const lines = readLines(file)
  if (!lines) return undefined
  const pid = Number(lines[0])
  // A pid may have gone to another program, and a copied cluster brings the file of its original along. Postgres itself
  // would refuse to start in both cases.
  if (commandLine(pid)?.includes(`-D ${place.cluster} `)) return { pid, port: Number(lines[3]) }
  rmSync(file, { force: true })
  return undefined
}

/** Starts a server that outlives this process; resolves when it answers. */
export async function startServer(
  place: Place,
  { postgres }: Binaries,
  { fast }: { fast: boolean },
): Promise<Server> {
  let wanted = rememberedPort(place)
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(wanted)
    const server = { pid: launch(place, postgres, flags(place, port, fast)), port }
    const problem = await waitUntilReady(place, server)
    if (!problem) return server
    // Between asking for a free port and using it another program took it.
    if (attempt === 5 || !problem.includes('could not bind'))
      throw new Error(`The embedded Postgres did not start:\n${problem}`)
    wanted = undefined
  }
}

/** Resolves to nothing when the server answers as ours, else to what went wrong. Waits through crash recovery. */
export async function waitUntilReady(place: Place, server: Server): Promise<string | undefined> {
  const deadline = Date.now() + readyWithin
  let last = ''
  while (Date.now() < deadline) {
    if (startMark(server.pid) === undefined) return logTail(place)
    try {
      return await checkIdentity(place, server)
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
      if (last.includes('password authentication failed'))
        return `${last} (the password is kept in ${place.home}/password)`
      await sleep(25)
    }
  }
  return `It did not answer within ${readyWithin / 1000} seconds: ${last}`
}

/** Stops the server, open connections or not, and waits until it is gone. */
export async function stopServer({ pid }: { pid: number }): Promise<void> {
  signal(pid, 'SIGINT')
  if (await waitForExit(pid, 20_000)) return
  signal(pid, 'SIGQUIT')
  if (!(await waitForExit(pid, 10_000)))
    throw new Error(`The embedded Postgres (process ${pid}) does not stop.`)
}

/** Address of a database on the server, as its owner. */
export function addressOf(place: Place, server: Server, database: string): string {
  return `postgres://${superuser}:${place.password}@127.0.0.1:${server.port}/${database}`
}

async function checkIdentity(place: Place, server: Server): Promise<undefined> {
  const client = new pg.Client({
    connectionString: addressOf(place, server, 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  // A server that goes away mid-way is reported by the query that was running.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (rows[0]?.data_directory !== place.cluster)
      throw new Error(`Port ${server.port} belongs to another database.`)
  } finally {
    await client.end()
  }
}

function launch(place: Place, postgres: string, args: string[]): number {
  const log = logFile(place)
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) truncateSync(log)
  const output = openSync(log, 'a', 0o600)
  const as = place.user ? { uid: place.user.uid, gid: place.user.gid } : {}
  const child = spawn(postgres, args, {
    ...as,
    cwd: '/',
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.on('error', () => {})
  child.unref()
  if (child.pid === undefined)
    throw new Error(`The embedded Postgres could not be run: ${postgres}`)
  return child.pid
}

function flags(place: Place, port: number, fast: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(fast ? { fsync: 'off', full_page_writes: 'off', max_wal_size: '4GB' } : {}),
  }
  return [
    '-D',
    place.cluster,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

function rememberedPort(place: Place): number | undefined {
  // Postgres keeps the flags of its last start; nothing else needs to be written down.
  const port = readLines(join(place.cluster, 'postmaster.opts'))?.[0]?.match(/"-p" "(\d+)"/)?.[1]
  return port ? Number(port) : undefined
}

async function freePort(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined && (await tryPort(wanted)) === wanted) return wanted
  const port = await tryPort(0)
  if (port === undefined) throw new Error('No port is free on 127.0.0.1 for the embedded Postgres.')
  return port
}

async function tryPort(port: number): Promise<number | undefined> {
  return await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ host: '127.0.0.1', port }, () => {
      const { port: taken } = probe.address() as AddressInfo
      probe.close(() => resolve(taken))
    })
  })
}

const logFile = (place: Place): string => join(place.home, 'server.log')

function logTail(place: Place): string {
  return readLines(logFile(place))?.slice(-12).join('\n').trim() ?? 'It wrote no log.'
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
}
