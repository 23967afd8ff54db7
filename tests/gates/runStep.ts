import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

import type { Score } from './score.ts'

/** Runs one command with its output shown and its time told. It counts as one test. */
export const runStep = async (
  name: string,
  command: string,
  args: readonly string[],
): Promise<Score> => {
  const code = await timed(name, command, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** The exit code of a command; its output is shown as it comes. */
export const timed = async (
  name: string,
  command: string,
  args: readonly string[],
): Promise<number> => {
  console.log(`\n── ${name}`)
  const begun = Date.now()
  const code = await new Promise<number>((settle) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
      },
    })
    child.once('error', (error) => {
      console.error(error.message)
      settle(1)
    })
    child.once('close', (status) => settle(status ?? 1))
  })
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return code
}
