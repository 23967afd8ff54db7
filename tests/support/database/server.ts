import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmbedded } from '../../../src/database/embedded.ts'

export type Server = {
  /** As the superuser and without a database: `postgres://…:5432`. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Postgres for one run: nothing in it outlives the run, so nothing has to reach the disk. */
export const startServer = async (): Promise<Server> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-tests-'))
  const embedded = await startEmbedded({ dataDir, fast: true })
  const url = new URL(embedded.url)
  url.pathname = ''
  return {
    url: url.href.replace(/\/$/, ''),
    stop: async () => {
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
