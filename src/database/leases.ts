import { randomBytes } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { startMark } from './processes.ts'

export type Lease = {
  /** Nobody held a lease before this one: what the leases keep alive may be on its way out. */
  isFirst: boolean
  /** Gives the lease back; `true` when it was the last, and what it kept alive must be stopped by the caller. */
  release: () => boolean
}

/**
 * Says that this process needs what the folder stands for. Every lease is a file named after its process; removing the
 * empty folder is the one atomic step by which either a process or the watchdog takes on the duty to stop.
 */
export function takeLease(folder: string): Lease {
  const name = `${process.pid}.${randomBytes(4).toString('hex')}`
  const draft = `${folder}.${name}`
  let isFirst = false
  for (;;) {
    isFirst = makeFolder(folder) || isFirst
    writeFileSync(draft, `${startMark(process.pid) ?? ''}\n`, { mode: 0o600 })
    try {
      renameSync(draft, join(folder, name))
      break
    } catch (error) {
      // The folder went between the two steps: somebody is stopping what it stood for.
      if (!hasCode(error, 'ENOENT')) throw error
    }
  }
  return {
    isFirst,
    release: () => {
      rmSync(join(folder, name), { force: true })
      return closeFolder(folder)
    },
  }
}

/** Pids of the living processes that hold a lease; leases of dead ones are cleared away. */
export function leaseHolders(folder: string): number[] {
  return list(folder).flatMap((name) => {
    const pid = Number(name.split('.')[0])
    if (startMark(pid) === read(join(folder, name))) return [pid]
    rmSync(join(folder, name), { force: true })
    return []
  })
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

function closeFolder(folder: string): boolean {
  if (leaseHolders(folder).length > 0) return false
  try {
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
