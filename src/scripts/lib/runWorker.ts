import { setTimeout as sleep } from 'node:timers/promises'

import { runTask } from './child.ts'
import type { Script } from './runScript.ts'

/** Keeps a worker running beside the server, and starts another when it dies. */
export function runWorker(script: Script): void {
  const work = keepRunning(script)
  // The database must outlive it.
  script.onEnd(async () => await work)
}

async function keepRunning({ stopped, log }: Script): Promise<void> {
  while (!stopped.aborted) {
    const code = await runTask('tasks/worker.ts', { stopped })
    if (stopped.aborted) return
    log(`The worker ended (exit code ${code}); starting another.`)
    await sleep(5000, undefined, { signal: stopped }).catch(() => {})
  }
}
