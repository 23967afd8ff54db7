import { runTask } from './lib/child.ts'
import { parseFlags } from './lib/parseFlags.ts'
import { runScript } from './lib/runScript.ts'

/** Delivers events; any number of these may run beside the web processes of the same DATA_DIR or DATABASE_URL. */
await runScript(async (script) => {
  parseFlags([])
  return await runTask('tasks/worker.ts', { stopped: script.stopped })
})
