import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

import pg from 'pg'

import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { withFileLock } from './fileLock.ts'
import { leaseHolders, takeLease } from './leases.ts'
import { databaseHome, findPlace, programsFolder, type Place } from './place.ts'
import {
  addressOf,
  findServer,
  startServer,
  stopServer,
  waitUntilReady,
  type Server,
} from './server.ts'
import { ensureWatchdog } from './watchdog.ts'

export type EmbeddedOptions = {
  dataDir: string
  /** Gives up safety against power loss; for tests. A database out of reach of DATA_DIR is cleared once DATA_DIR is gone. Has no effect on a server that runs already. */
  fast?: boolean
  /** Receives short lines about what takes time. */
  log?: (line: string) => void
}

export type EmbeddedDatabase = {
  /** Address of the database `souk`, as its owner. */
  url: string
  port: number
  pid: number
  /** Gives up this process's claim; the last one stops the server and waits for it. May be called twice. */
  stop: () => Promise<void>
}

const lockTimeout = 180_000

/**
 * Starts the Postgres of a DATA_DIR, or joins the one that runs. Processes with the same DATA_DIR share one server;
 * it stops when the last of them stops it or is gone, however it went.
 */
export async function startEmbedded({
  dataDir,
  fast = false,
  log = () => {},
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const home = databaseHome(resolve(dataDir))
  return await withFileLock(join(home, 'lock'), lockOptions(log), async () => {
    const leases = join(home, 'leases')
    const lease = takeLease(leases)
    try {
      const place = findPlace(home, { isDisposable: fast })
      const { server, started } = await joinOrStart(place, { fast, log, mayJoin: !lease.isFirst })
      ensureWatchdog(join(home, 'watchdog'), { server: server.pid, leases })
      if (started) await ensureDatabase(place, server)
      let isOver = false
      const stop = async () => {
        if (isOver) return
        isOver = true
        if (lease.release()) await stopServer(server)
      }
      return { url: addressOf(place, server, 'souk'), port: server.port, pid: server.pid, stop }
    } catch (error) {
      lease.release()
      throw error
    }
  })
}

/**
 * Deletes the database of a DATA_DIR, wherever its files are. Throws while a process uses it.
 */
export async function removeEmbedded(dataDir: string): Promise<void> {
  if (!existsSync(join(dataDir, 'postgres'))) return
  const home = databaseHome(resolve(dataDir))
  await withFileLock(
    join(home, 'lock'),
    lockOptions(() => {}),
    async () => {
      const [holder] = leaseHolders(join(home, 'leases'))
      if (holder !== undefined)
        throw new Error(`The database in ${home} is used by process ${holder}. Stop it first.`)
      const place = findPlace(home)
      const server = findServer(place)
      if (server) await stopServer(server)
      rmSync(place.cluster, { recursive: true, force: true })
      if (place.folder !== home) rmSync(place.folder, { recursive: true, force: true })
    },
  )
  rmSync(home, { recursive: true, force: true })
}

async function joinOrStart(
  place: Place,
  { fast, log, mayJoin }: { fast: boolean; log: (line: string) => void; mayJoin: boolean },
): Promise<{ server: Server; started: boolean }> {
  const running = findServer(place)
  if (running && mayJoin) {
    const problem = await waitUntilReady(place, running)
    if (!problem) return { server: running, started: false }
    log(`The database that runs does not answer, restarting it: ${problem}`)
  }
  // Nobody held a lease, so its watchdog may be stopping it this very moment: finish that, then begin anew.
  if (running) await stopServer(running)
  const binaries = findBinaries(place.user, programsFolder(place))
  await ensureCluster(place, binaries, { fast, log })
  const server = await startServer(place, binaries, { fast })
  return { server, started: true }
}

async function ensureDatabase(place: Place, server: Server): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(place, server, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'souk'")
    if (rowCount === 0) await client.query('create database souk')
  } finally {
    await client.end()
  }
}

function lockOptions(log: (line: string) => void) {
  return {
    timeout: lockTimeout,
    onWait: (pid: number) =>
      log(`Waiting for process ${pid}, which is starting the same database …`),
  }
}
