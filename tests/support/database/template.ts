import { run } from '../run.ts'
import { admin } from './admin.ts'
import { template } from './names.ts'

/** Makes the database that all others are copied from, by the same command that production migrates with. */
export const makeTemplate = async (server: string): Promise<void> => {
  await admin(server, `create database ${template}`)
  await run('npx', ['tsx', 'src/scripts/migrate.ts'], {
    DATABASE_URL: `${server}/${template}`,
    PAYLOAD_SECRET: 'a secret of the tests alone, long enough to be one',
  })
  await admin(server, `alter database ${template} with allow_connections false is_template true`)
}
