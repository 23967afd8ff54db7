import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { startMark } from './processes.ts'

const script = fileURLToPath(new URL('./watchdog.sh', import.meta.url))

/**
 * Makes sure that one watchdog stops the server once no process holds a lease on it, killed ones included.
 * `file` remembers the watchdog. Call it under the lock.
 */
export function ensureWatchdog(
  file: string,
  { server, leases }: { server: number; leases: string },
): void {
  const duty = `${server} ${startMark(server) ?? ''}`
  const [pid = '', mark, kept] = read(file)
  if (mark !== undefined && kept === duty && startMark(Number(pid)) === mark) return
  const child = spawn('/bin/sh', [script, String(server), leases], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  })
  child.on('error', () => {})
  child.unref()
  if (child.pid === undefined)
    throw new Error(`The watchdog of the embedded Postgres could not be run: ${script}`)
  writeFileSync(file, [child.pid, startMark(child.pid) ?? '', duty].join('\n'), { mode: 0o600 })
}

function read(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
