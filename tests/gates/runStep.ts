import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

import type { Score } from './score.ts'

type Showing = {
  /** Holds the output back until the command has ended. */
  readonly quiet?: boolean
}

/** Runs one command with its output shown and its time told. It counts as one test. */
export const runStep = async (
  name: string,
  command: string,
  args: readonly string[],
  showing: Showing = {},
): Promise<Score> => {
  const code = await timed(name, command, args, showing)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** The exit code of a command; its output is shown as it comes. */
export const timed = async (
  name: string,
  command: string,
  args: readonly string[],
  { quiet = false }: Showing = {},
): Promise<number> => {
  if (!quiet) console.log(`\n── ${name}`)
  const begun = Date.now()
  const said: Buffer[] = []
  const code = await new Promise<number>((settle) => {
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
      },
    })
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    child.once('error', (error) => {
      console.error(error.message)
      settle(1)
    })
    child.once('close', (status) => settle(status ?? 1))
  })
  if (quiet) process.stdout.write(Buffer.concat(said))
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return code
}
