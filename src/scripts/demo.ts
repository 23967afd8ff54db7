import { provideEnv } from '../env.ts'
import { describeDemo, resetDemo, seedOnce } from './lib/demo.ts'
import { ensureBuild } from './lib/ensureBuild.ts'
import { openApplication } from './lib/openApplication.ts'
import { parseFlags } from './lib/parseFlags.ts'
import { runScript } from './lib/runScript.ts'
import { requirePort, serve } from './lib/serve.ts'
import { runWorker } from './lib/runWorker.ts'
import { simulateStripe } from './lib/simulateStripe.ts'

/** Everything from nothing: database, demo shops, build, server. `--reset` begins anew, `--no-build` takes the last build. */
await runScript(async (script) => {
  const flags = parseFlags(['reset', 'no-build'])
  const given = provideEnv({ SOUK_MODE: 'demo' })
  await requirePort(given.port)
  if (flags.has('reset')) await resetDemo(given, script)
  await simulateStripe(given, script)
  const { env } = await openApplication(
    { mode: 'demo', seed: (opened) => seedOnce(opened, script) },
    script,
  )
  const build = await ensureBuild({ mayBuild: !flags.has('no-build') }, script)
  script.onEnd(async () => build.release())
  runWorker(script)
  return await serve(
    {
      command: 'start',
      port: env.port,
      env: { NODE_ENV: 'production', SOUK_DIST_DIR: build.distDir },
    },
    script,
    () => script.log(describeDemo(env)),
  )
})
