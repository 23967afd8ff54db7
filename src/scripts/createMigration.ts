import { migrationNames } from '../database/migrations.ts'
import { provideEnv } from '../env.ts'
import { openPayload } from './lib/openPayload.ts'
import { migrationFolder } from './lib/prepareDatabase.ts'
import { tidyMigrations } from './lib/tidyMigrations.ts'
import { runScript, Stop } from './lib/runScript.ts'

/** Writes the migration from the last one's schema to the configuration's. Takes a name; `--blank` for one without changes. Needs no database. */
await runScript(async (script) => {
  const names = process.argv.slice(2).filter((argument) => argument !== '--blank')
  const isBlank = process.argv.includes('--blank')
  const [name] = names
  if (!name || names.length > 1 || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Stop(
      'Give the migration a name of small letters, digits and _: npm run migrate:create -- add_gift_cards',
    )
  process.env.PAYLOAD_MIGRATING = 'true'
  provideEnv({ SOUK_MODE: 'build', DATABASE_URL: 'postgres://schema@127.0.0.1:9/none' })
  const before = new Set(migrationNames(migrationFolder))
  const payload = await openPayload({ connect: false })
  payload.db.migrationDir = migrationFolder
  // With nothing to do and `skipEmpty`, Payload ends the process; that is said beforehand.
  const onExit = () =>
    script.log(
      'The schema has not changed, so there is nothing to migrate. (--blank writes an empty migration.)',
    )
  process.once('exit', onExit)
  await payload.db.createMigration({
    migrationName: name,
    payload,
    forceAcceptWarning: isBlank,
    skipEmpty: !isBlank,
  })
  process.off('exit', onExit)
  const added = migrationNames(migrationFolder).filter((migration) => !before.has(migration))
  if (added.length !== 1) throw new Stop('Payload wrote no migration.')
  tidyMigrations(migrationFolder)
  script.log(`Wrote migrations/${added[0]}.ts. Read it before you commit it.`)
})
