import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import type { Binaries } from './binaries.ts'
import { isCluster, type Place } from './place.ts'

type Options = { fast: boolean; log: (line: string) => void }

export const superuser = 'souk'

/**
 * Makes the cluster unless it is there. It is built under another name and renamed when complete, so that a run killed
 * half-way leaves nothing that looks finished.
 */
export async function ensureCluster(
  place: Place,
  { initdb }: Binaries,
  { fast, log }: Options,
): Promise<void> {
  if (isCluster(place.cluster)) {
    handOver(place)
    checkVersion(place)
    return
  }
  log('Creating the database …')
  clearDrafts(place.folder)
  const draft = join(place.folder, `draft-${randomBytes(4).toString('hex')}`)
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, `${place.password}\n`, { mode: 0o600 })
  mkdirSync(draft, { mode: 0o700 })
  if (place.user)
    for (const path of [draft, passwordFile]) chownSync(path, place.user.uid, place.user.gid)
  try {
    await initialise(place, initdb, [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(fast ? ['--no-sync'] : []),
    ])
    renameSync(draft, place.cluster)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function initialise(place: Place, initdb: string, flags: string[]): Promise<void> {
  // Sorting is Postgres' own on every system; the system's locale is still needed to tell letters in text search.
  const first = await run(place, initdb, [...flags, '--locale=C.UTF-8'])
  if (first.code === 0) return
  const isUnknownLocale = first.output.includes('invalid locale')
  const last = isUnknownLocale ? await run(place, initdb, [...flags, '--locale=C']) : first
  if (last.code !== 0)
    throw new Error(`The embedded Postgres could not create its database:\n${last.output.trim()}`)
}

async function run(
  place: Place,
  program: string,
  flags: string[],
): Promise<{ code: number | null; output: string }> {
  const as = place.user ? { uid: place.user.uid, gid: place.user.gid } : {}
  return await new Promise((resolve, reject) => {
    const child = spawn(program, flags, {
      ...as,
      cwd: '/',
      env: serverEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** Nothing of the caller's PG… and locale variables may leak into the server. */
export function serverEnv(): NodeJS.ProcessEnv {
  // Next's types want NODE_ENV in every environment; Postgres does not mind it.
  return {
    NODE_ENV: 'production',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LC_MESSAGES: 'C',
    TZ: 'UTC',
  }
}

function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('draft-'))) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** A DATA_DIR copied by root belongs to root, whom Postgres does not run as. */
function handOver({ cluster, user }: Place): void {
  if (!user || statSync(cluster).uid !== 0) return
  chmodSync(cluster, 0o700)
  const { status } = spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, cluster])
  if (status !== 0)
    throw new Error(`${cluster} belongs to root and cannot be given to Postgres' ${user.name}.`)
}

function checkVersion(place: Place): void {
  let version: string
  try {
    version = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  } catch (cause) {
    throw new Error(
      `The database in ${place.cluster} belongs to another user. Run as that user or as root, or choose another DATA_DIR.`,
      { cause },
    )
  }
  if (version !== '18') {
    throw new Error(
      `The database in ${place.cluster} was made by Postgres ${version}, this is 18. Dump it with the old version and restore it, or choose another DATA_DIR.`,
    )
  }
}
