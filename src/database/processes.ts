import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * When the process started, as text to compare: a pid alone may belong to somebody else by now.
 * `undefined` when there is no such process, or only its zombie. `watchdog.sh` computes the same.
 */
export function startMark(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === undefined) return onLinux() ? undefined : ps(pid, 'lstart=')
  // The name, in brackets, may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const isGone = fields[0] === 'Z' || fields[0] === 'X'
  return isGone ? undefined : fields[19]
}

/** The command line of a living process, its arguments separated by spaces. */
export function commandLine(pid: number): string | undefined {
  if (startMark(pid) === undefined) return undefined
  return onLinux() ? read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') : ps(pid, 'command=')
}

/** Pid of the process that started `pid`, as it stands now. */
export function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`)
  const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ps(pid, 'ppid=')
  return parent ? Number(parent) : undefined
}

/** Waits until the process is gone; `false` when it still lives after `timeout` milliseconds. */
export async function waitForExit(pid: number, timeout: number): Promise<boolean> {
  const mark = startMark(pid)
  const deadline = Date.now() + timeout
  while (mark !== undefined && startMark(pid) === mark) {
    if (Date.now() > deadline) return false
    await sleep(20)
  }
  return true
}

/** Sends a signal; a process that is gone already is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

const onLinux = (): boolean => process.platform === 'linux'

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    const env = { NODE_ENV: 'production', PATH: '/bin:/usr/bin', LC_ALL: 'C' } as const
    return (
      execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env }).trim() ||
      undefined
    )
  } catch {
    return undefined
  }
}
