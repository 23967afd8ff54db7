import { existsSync, statSync } from 'node:fs'

import { provideEnv } from '../env.ts'
import { runScript, Stop } from './lib/runScript.ts'

/** Writes Payload's types and the admin panel's import map from the configuration. Needs no database. */
await runScript(async (script) => {
  provideEnv({ SOUK_MODE: 'build', DATABASE_URL: 'postgres://schema@127.0.0.1:9/none' })
  const [{ default: unresolved }, { generateTypes }, { generateImportMap }] = await Promise.all([
    import('../../payload.config.ts'),
    import('payload/node'),
    import('payload'),
  ])
  const config = await unresolved
  await generateTypes(config, { log: false })
  await generateImportMap(config, { log: false, force: true })
  const { outputFile } = config.typescript
  if (!outputFile || !existsSync(outputFile) || statSync(outputFile).size === 0)
    throw new Stop('Payload wrote no types.')
  script.log('Types and import map are up to date.')
})
