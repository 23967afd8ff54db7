import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { startMark } from './processes.ts'

type Options = {
  /** Milliseconds to wait for the other process. */
  timeout: number
  /** Called once, when somebody else holds the lock. */
  onWait?: (pid: number) => void
}

/**
 * Runs `work` while no other process of this machine runs any under the same lock file. A lock whose holder was
 * killed is taken over. Throws when the lock is not free in time.
 */
export async function withFileLock<T>(
  file: string,
  options: Options,
  work: () => Promise<T>,
): Promise<T> {
  const ours = [process.pid, startMark(process.pid) ?? '', randomBytes(6).toString('hex')].join(
    '\n',
  )
  await acquire(file, ours, options)
  try {
    return await work()
  } finally {
    if (holder(file)?.text === ours) rmSync(file, { force: true })
  }
}

async function acquire(file: string, ours: string, { timeout, onWait }: Options): Promise<void> {
  const deadline = Date.now() + timeout
  let told = false
  while (!create(file, ours)) {
    const other = holder(file)
    if (other === undefined) continue
    if (!other.isAlive) {
      takeAway(file, other.text)
      continue
    }
    if (!told) onWait?.(other.pid)
    told = true
    if (Date.now() > deadline) {
      throw new Error(
        `Process ${other.pid} has held ${file} for ${Math.round(timeout / 1000)} seconds.`,
      )
    }
    await sleep(50)
  }
}

function create(file: string, ours: string): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, ours, { mode: 0o600, flag: 'wx' })
  try {
    // A link appears with its content, so nobody ever reads a lock without a holder.
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function holder(file: string): { pid: number; text: string; isAlive: boolean } | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    const [pid = '', mark = ''] = text.split('\n')
    return { pid: Number(pid), text, isAlive: startMark(Number(pid)) === mark }
  } catch {
    return undefined
  }
}

function takeAway(file: string, dead: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  // Between reading and renaming another process may have replaced the dead lock by its own: give that back.
  if (readFileSync(aside, 'utf8') !== dead) linkSync(aside, file)
  rmSync(aside, { force: true })
}
