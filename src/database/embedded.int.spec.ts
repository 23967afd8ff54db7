import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { removeEmbedded, startEmbedded, type EmbeddedDatabase } from './embedded.ts'
import { isRoot } from './serverUser.ts'
import { startMark, waitForExit } from './processes.ts'

let folder = ''
let dataDir = ''
const children: ChildProcess[] = []
const open: EmbeddedDatabase[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'souk-embedded-'))
  // As root, Postgres' own user has to pass through.
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'data')
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const database of open.splice(0)) await database.stop()
  await expect
    .poll(async () => await removeEmbedded(dataDir).then(() => 'gone', String), { timeout: 10_000 })
    .toBe('gone')
  rmSync(folder, { recursive: true, force: true })
})

const start = async (dir = dataDir): Promise<EmbeddedDatabase> => {
  const database = await startEmbedded({ dataDir: dir, fast: true })
  open.push(database)
  return database
}

/** Another process that uses the same DATA_DIR until it is killed. */
const startElsewhere = async (): Promise<{ child: ChildProcess; server: number }> => {
  const program = `import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
    const { pid } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fast: true })
    console.log('server ' + pid)
    setInterval(() => {}, 1000)`
  const file = join(folder, `${children.length}.mts`)
  writeFileSync(file, program)
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const server = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) =>
      resolve(Number(/server (\d+)/.exec(chunk.toString())?.[1])),
    )
    child.on('exit', (code) => reject(new Error(`The other process ended (${code}).`)))
  })
  return { child, server }
}

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded Postgres', () => {
  it('keeps its data and its port from one start to the next', async () => {
    const first = await start()
    await query(first.url, "create table kept as select 'yes' as answer")
    await first.stop()
    expect(startMark(first.pid)).toBeUndefined()
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(await query(second.url, 'select * from kept')).toEqual([{ answer: 'yes' }])
  })

  it('tells letters beyond ASCII, listens to this machine alone and asks for the password', async () => {
    const { url, port } = await start()
    expect(
      await query(
        url,
        "select lower('ÅÉ') as low, to_tsvector('simple', 'Kaffee-Röster') @@ to_tsquery('simple', 'röster') as found",
      ),
    ).toEqual([{ low: 'åé', found: true }])
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    await expect(query(`postgres://souk:wrong@127.0.0.1:${port}/souk`, 'select 1')).rejects.toThrow(
      /password/,
    )
    expect(statSync(join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600)
  })

  it('is one server for processes that start at once, and outlives the first to go', async () => {
    const [one, two, { server }] = await Promise.all([start(), start(), startElsewhere()])
    expect([two.pid, server]).toEqual([one.pid, one.pid])
    await one.stop()
    await one.stop()
    expect(await query(two.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('stops by itself when the last process that used it was killed', async () => {
    const { child, server } = await startElsewhere()
    child.kill('SIGKILL')
    expect(await waitForExit(server, 30_000)).toBe(true)
  })

  it('is joined after its starter was killed, and not stopped under the one that joined', async () => {
    const { child, server } = await startElsewhere()
    child.kill('SIGKILL')
    const { pid, url } = await start()
    expect(pid).toBe(server)
    await sleep(2500)
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('recovers after the server itself was killed', async () => {
    const first = await start()
    await query(first.url, 'create table kept as select 1 as one')
    process.kill(first.pid, 'SIGKILL')
    await waitForExit(first.pid, 30_000)
    const second = await start()
    expect(second.pid).not.toBe(first.pid)
    expect(await query(second.url, 'select * from kept')).toEqual([{ one: 1 }])
  })

  it('does not mistake a stranger that has its pid, nor the original of a copy, for itself', async () => {
    const original = await start()
    const copy = join(folder, 'copy')
    await query(original.url, 'checkpoint')
    cpSync(dataDir, copy, { recursive: true })
    rmSync(join(copy, 'postgres/leases'), { recursive: true })
    const other = await start(copy)
    expect(other.pid).not.toBe(original.pid)
    expect(other.port).not.toBe(original.port)
    await other.stop()
    writeFileSync(
      join(copy, 'postgres/cluster/postmaster.pid'),
      `${process.pid}\n${copy}/postgres/cluster\n1\n${other.port}\n`,
    )
    expect((await start(copy)).pid).not.toBe(process.pid)
  })

  it.runIf(isRoot())(
    'runs for root where no other user may enter, and keeps its data there',
    async () => {
      chmodSync(folder, 0o700)
      const first = await start()
      expect(existsSync(join(dataDir, 'postgres/cluster'))).toBe(false)
      await query(first.url, 'create table kept as select 1 as one')
      await first.stop()
      expect(await query((await start()).url, 'select * from kept')).toEqual([{ one: 1 }])
    },
  )

  it('is deleted only when nobody uses it', async () => {
    const { stop } = await start()
    await expect(removeEmbedded(dataDir)).rejects.toThrow(/is used by process/)
    await stop()
    await removeEmbedded(dataDir)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
  })
})
