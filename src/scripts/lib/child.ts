import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { childEnv } from '../../env.ts'
import { checkout } from './checkout.ts'

type Options = { env?: Record<string, string | undefined>; stopped: AbortSignal }

export type Child = {
  pid: number | undefined
  /** Exit code, 128 + n after signal n as shells count it. Settles when the process is gone. */
  ended: Promise<number>
  /** Asks it to end, insists after ten seconds, and waits. */
  end: () => Promise<number>
}

const preload = (name: string) => pathToFileURL(join(checkout, 'src/scripts/lib', name)).href
const exitWithParent = preload('exitWithParent.mjs')
const callersAddress = preload('callersAddress.mjs')
const knownMethods = preload('knownMethods.mjs')
/**
 * Lexical's entry for Node chooses between its two builds while it is being loaded, and Node 20 now and then waits for ever
 * for one of the many modules that do so; this chooses beforehand.
 */
const plainLexical = '--conditions=production'
const nextProgram = join(checkout, 'node_modules/next/dist/bin/next')

/** Starts Next's command line in a process of its own, free of tsx, which ends when this one does. */
export function startNext(args: readonly string[], options: Options): Child {
  const preloads = [exitWithParent, callersAddress, knownMethods]
  const imports = preloads.flatMap((one) => ['--import', one])
  return start([...imports, nextProgram, ...args], options)
}

/**
 * Runs another of our scripts, one that loads the whole configuration, in a process that ends when this one does, and answers
 * its exit code.
 */
export async function runTask(script: string, options: Options): Promise<number> {
  const file = join(checkout, 'src/scripts', script)
  const loaders = ['--import', 'tsx', '--import', exitWithParent, plainLexical]
  return await start([...loaders, file], options).ended
}

function start(args: string[], { env = {}, stopped }: Options): Child {
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env: childEnv({ ...env, SOUK_PARENT: String(process.pid) }),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    )
  })
  const end = async () => {
    child.kill('SIGTERM')
    const insist = setTimeout(() => child.kill('SIGKILL'), 10_000)
    return await ended.finally(() => clearTimeout(insist))
  }
  if (stopped.aborted) void end()
  else stopped.addEventListener('abort', () => void end(), { once: true })
  return { pid: child.pid, ended, end }
}
