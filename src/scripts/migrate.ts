import { openApplication } from './lib/openApplication.ts'
import { parseFlags } from './lib/parseFlags.ts'
import { runScript } from './lib/runScript.ts'

/** Applies what is missing to the database of these settings and makes the tenants' role. */
await runScript(async (script) => {
  parseFlags([])
  const { applied } = await openApplication({}, script)
  script.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
})
