import type pg from 'pg'

import { openDatabase, type OpenDatabase } from '../../database/openDatabase.ts'
import { provideEnv, type Env, type Mode } from '../../env.ts'
import { prepareDatabase } from './prepareDatabase.ts'
import type { Script } from './runScript.ts'

export type Application = { env: Env; database: OpenDatabase; applied: string[] }

type Options = {
  mode?: Mode
  seed?: (opened: { env: Env; client: pg.Client }) => Promise<void>
}

/** Settings, database, migrations, the tenants' role: what every process that serves needs, in this order. */
export async function openApplication(
  { mode, seed }: Options,
  script: Script,
): Promise<Application> {
  const given = provideEnv(mode ? { SOUK_MODE: mode } : {})
  const database = await openDatabase(given, { log: script.log })
  script.onEnd(database.close)
  // Children may run elsewhere, and must find the same database.
  const env = provideEnv({ DATABASE_URL: database.url, DATA_DIR: given.dataDir })
  const { applied } = await prepareDatabase(
    {
      env,
      url: database.url,
      ...(seed && { seed: async (client: pg.Client) => await seed({ env, client }) }),
    },
    script,
  )
  return { env, database, applied }
}
