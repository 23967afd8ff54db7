import { ensureBuild } from './lib/ensureBuild.ts'
import { parseFlags } from './lib/parseFlags.ts'
import { runScript } from './lib/runScript.ts'

/** Builds for production unless the sources are as they were; `--force` builds in any case. Needs no database and no secret. */
await runScript(async (script) => {
  const flags = parseFlags(['force'])
  const build = await ensureBuild({ force: flags.has('force') }, script)
  build.release()
  script.log(`The build is in ${build.distDir}.`)
})
