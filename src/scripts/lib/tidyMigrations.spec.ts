import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { tidyMigrations } from './tidyMigrations.ts'

it('makes what Payload writes load where types are only stripped, and twice changes nothing more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'souk-tidy-'))
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  writeFileSync(
    join(folder, '1_a.ts'),
    "import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'\nexport async function up({ db }: MigrateUpArgs) {}\n",
  )
  writeFileSync(join(folder, 'index.ts'), "import * as a from './1_a';\n")
  tidyMigrations(folder)
  tidyMigrations(folder)
  expect(read('1_a.ts')).toBe(
    "import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'\nexport async function up({ db }: MigrateUpArgs) {}\n",
  )
  expect(read('index.ts')).toBe("import * as a from './1_a.ts';\n")
  rmSync(folder, { recursive: true })
})
