import { provideEnv } from '../env.ts'
import { ensureBuild } from './lib/ensureBuild.ts'
import { openApplication } from './lib/openApplication.ts'
import { parseFlags } from './lib/parseFlags.ts'
import { runScript } from './lib/runScript.ts'
import { requirePort, serve } from './lib/serve.ts'

/** Production: migrates, then serves. No demo data. Builds only when the build of these sources is missing. */
await runScript(async (script) => {
  const flags = parseFlags(['no-build'])
  const given = provideEnv({ SOUK_MODE: 'production', NODE_ENV: 'production' })
  await requirePort(given.port)
  const { env } = await openApplication({ mode: 'production' }, script)
  const build = await ensureBuild({ mayBuild: !flags.has('no-build') }, script)
  script.onEnd(async () => build.release())
  return await serve(
    { command: 'start', port: env.port, env: { SOUK_DIST_DIR: build.distDir } },
    script,
    () => script.log(`Souk is ready: http://${env.baseDomain}:${env.port}/admin`),
  )
})
