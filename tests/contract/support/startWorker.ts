import { spawn } from 'node:child_process'

import type { App } from '../../support/app/startApp.ts'

export type Worker = { readonly kill9: () => Promise<void> }

/** The process that delivers events and does the chores of an app's database. */
export const startWorker = async (
  { databaseUrl, dataDir }: Pick<App, 'databaseUrl' | 'dataDir'>,
  env: Readonly<Record<string, string>> = {},
): Promise<Worker> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/scripts/worker.ts'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: 'a secret of the tests alone, long enough to be one',
      BASE_DOMAIN: 'localhost',
      ...env,
    },
  })
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It is gone already, which is what was asked for.
    }
  }
  process.once('exit', kill)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('worker is ready')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code, signal) =>
      reject(new Error(`The worker ended (${code ?? signal}).\n${said.slice(-4000)}`)),
    )
  })
  return {
    kill9: () =>
      new Promise((resolve) => {
        process.off('exit', kill)
        child.once('exit', () => resolve())
        kill()
      }),
  }
}
