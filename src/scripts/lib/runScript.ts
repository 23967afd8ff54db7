import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { commandLine, parentOf } from '../../database/processes.ts'
import { EnvError } from '../../env.ts'
import { checkout } from './checkout.ts'

export type Script = {
  /** Registers what must be undone when the script ends, however it ends; run in reverse order. */
  onEnd: (undo: () => Promise<unknown>) => void
  /** Aborted when somebody asks the script to stop. */
  stopped: AbortSignal
  /** A line for people. */
  log: (line: string) => void
}

/** An end that needs no more words than its message. */
export class Stop extends Error {}

/**
 * Runs a script's work from the checkout: `.env` is read, errors are told in one message, SIGINT, SIGTERM, SIGHUP and the
 * loss of the terminal's or npm's process end it in order, and the exit code is the one that the work answers (0 after a signal).
 */
export async function runScript(work: (script: Script) => Promise<number | void>): Promise<void> {
  process.chdir(checkout)
  if (existsSync(join(checkout, '.env'))) process.loadEnvFile(join(checkout, '.env'))
  const undone: (() => Promise<unknown>)[] = []
  const stopping = new AbortController()
  const askToStop = () => {
    // A second Ctrl-C means now; the watchdog takes care of the database.
    if (stopping.signal.aborted) process.exit(130)
    stopping.abort()
  }
  const onSignal = once(askToStop, 300)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal)
  const watch = watchParents(() => stopping.abort())
  // While the work waits for another process, at the database's door say, nothing else may keep Node awake.
  const awake = setInterval(() => {}, 60_000)

  let code: number
  try {
    const script: Script = {
      onEnd: (undo) => undone.push(undo),
      stopped: stopping.signal,
      log: (line) => console.log(line),
    }
    code = (await work(script)) ?? 0
  } catch (error) {
    code = 1
    if (!stopping.signal.aborted) tell(error)
  }
  for (const undo of undone.reverse()) {
    try {
      await undo()
    } catch (error) {
      code ||= 1
      tell(error)
    }
  }
  clearInterval(watch)
  clearInterval(awake)
  process.exit(stopping.signal.aborted ? 0 : code)
}

function tell(error: unknown): void {
  const isPlain =
    error instanceof EnvError || error instanceof Stop || (error instanceof Error && !isBug(error))
  console.error(isPlain ? `\n${error.message}\n` : error)
}

/** A wrong type or name is a mistake of ours, and its place in the code matters. */
function isBug(error: Error): boolean {
  return ['TypeError', 'ReferenceError', 'SyntaxError', 'AssertionError'].includes(error.name)
}

/** Ctrl-C under npm and tsx arrives twice, from the terminal and relayed; both count as one. */
function once(act: () => void, within: number): () => void {
  let last = 0
  return () => {
    const now = Date.now()
    if (now - last > within) act()
    last = now
  }
}

/**
 * Ends the script when tsx, npm or the shell between them, which started it, is killed: nothing else would tell it.
 */
function watchParents(gone: () => void): NodeJS.Timeout {
  const links = linksUpToNpm().map((pid) => ({ pid, parent: parentOf(pid) }))
  return setInterval(() => {
    if (links.some(({ pid, parent }) => parentOf(pid) !== parent)) gone()
  }, 1000).unref()
}

/** This process and those above it, up to the one that npm started. Without npm: this one alone. */
function linksUpToNpm(): number[] {
  const links = [process.pid]
  const { npm_lifecycle_event: npm, SOUK_PARENT: starter } = process.env
  // A script started by another of ours notices its end by itself.
  if (npm === undefined || starter === String(process.ppid)) return links
  for (let pid = parentOf(process.pid); pid && links.length < 5; pid = parentOf(pid)) {
    if (/\bnpm\b/.test(commandLine(pid)?.split(' ').slice(0, 2).join(' ') ?? '')) return links
    links.push(pid)
  }
  return [process.pid]
}
