import { provideEnv } from '../../env.ts'
import { startWorker } from '../../worker/index.ts'
import { openApplication } from '../lib/openApplication.ts'
import { runScript } from '../lib/runScript.ts'

/** Delivers events; any number of these may run beside the web processes of the same DATA_DIR or DATABASE_URL. */
await runScript(async (script) => {
  await openApplication({}, script)
  // Payload would look for a dev server's reload channel.
  provideEnv({ DISABLE_PAYLOAD_HMR: 'true' })
  const worker = await startWorker()
  script.onEnd(async () => await worker.stop())
  script.log('The worker is ready.')
  await new Promise<void>((resolve) => {
    // The database's connections alone may not keep the process awake.
    const awake = setInterval(() => {}, 60_000)
    script.stopped.addEventListener('abort', () => {
      clearInterval(awake)
      resolve()
    })
  })
})
