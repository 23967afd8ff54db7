import { createHash } from 'node:crypto'

import { provideEnv } from '../env.ts'
import { describeDemo, resetDemo, seedOnce } from './lib/demo.ts'
import { openApplication } from './lib/openApplication.ts'
import { parseFlags } from './lib/parseFlags.ts'
import { runScript } from './lib/runScript.ts'
import { requirePort, serve } from './lib/serve.ts'
import { runWorker } from './lib/runWorker.ts'
import { simulateStripe } from './lib/simulateStripe.ts'

/** The demo with hot reload. `--reset` begins anew. */
await runScript(async (script) => {
  const flags = parseFlags(['reset'])
  const given = provideEnv({ SOUK_MODE: 'development' })
  await requirePort(given.port)
  if (flags.has('reset')) await resetDemo(given, script)
  await simulateStripe(given, script)
  const { env } = await openApplication(
    { mode: 'development', seed: (opened) => seedOnce(opened, script) },
    script,
  )
  runWorker(script)
  // One folder per DATA_DIR: Next lets one server at a time work in a folder.
  const distDir = `.next/${createHash('sha256').update(env.dataDir).digest('hex').slice(0, 12)}`
  return await serve(
    { command: 'dev', port: env.port, env: { NODE_ENV: 'development', SOUK_DIST_DIR: distDir } },
    script,
    () => script.log(describeDemo(env)),
  )
})
