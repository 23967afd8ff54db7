import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { auditWall } from './audit.ts'
import { createNotes, notesPool } from './testing/notes.ts'
import { startPostgres, type TestDatabase } from './testing/startPostgres.ts'

let database: TestDatabase
let root: pg.Client
let pool: pg.Pool

beforeAll(async () => {
  database = await startPostgres()
  await createNotes(database)
  root = new pg.Client(database.superuser)
  await root.connect()
}, 60_000)

beforeEach(() => {
  pool = notesPool(database, 2)
  return () => pool.end()
})

afterAll(async () => {
  await root.end()
  await database.stop()
})

const audit = () => auditWall({ pool, walled: ['notes'] })

it('finds nothing wrong with a wall that stands', async () => {
  expect(await audit()).toEqual([])
})

describe.each([
  [
    'a superuser',
    'alter role souk_tenant superuser',
    'alter role souk_tenant nosuperuser',
    /is a superuser/,
  ],
  [
    'BYPASSRLS',
    'alter role souk_tenant bypassrls',
    'alter role souk_tenant nobypassrls',
    /BYPASSRLS/,
  ],
  [
    'an owner',
    'alter table notes owner to souk_tenant',
    'alter table notes owner to souk_owner; grant all on notes to souk_tenant',
    /owns notes/,
  ],
  [
    'a member of a mightier role',
    'create role mighty bypassrls; grant mighty to souk_tenant',
    'drop role mighty',
    /is a member of mighty/,
  ],
  [
    'a table without row level security',
    'alter table notes disable row level security',
    'alter table notes enable row level security',
    /notes has no row level security/,
  ],
  [
    'a table without a policy',
    'alter policy souk_wall on notes rename to x; drop policy x on notes',
    "create policy souk_wall on notes using (tenant_id = (select nullif(current_setting('souk.tenant', true), '')::uuid))",
    /notes has no policy/,
  ],
  [
    'an open policy',
    'create policy all_of_it on notes using (true)',
    'drop policy all_of_it on notes',
    /does not ask for the scope/,
  ],
  [
    'an open policy to write',
    "create policy w on notes using (current_setting('souk.tenant') = '') with check (true)",
    'drop policy w on notes',
    /does not ask for the scope/,
  ],
  [
    "a view of the owner's",
    'create view v as select * from notes; grant select on v to souk_tenant',
    'drop view v',
    /view v reads/,
  ],
  [
    "a function of the owner's",
    "create function f() returns bigint language sql security definer as 'select count(*) from notes'",
    'drop function f',
    /function f runs/,
  ],
])('%s', (_, breakIt, mendIt, problem) => {
  it('is found', async () => {
    await root.query(breakIt)
    const found = await audit()
    await root.query(mendIt)
    expect(found.join('\n')).toMatch(problem)
    expect(await audit()).toEqual([])
  })
})

describe("a function that has its owner's rights on purpose", () => {
  const asks = "where tenant_id = (select nullif(current_setting('souk.tenant', true), '')::uuid)"
  const ofIts = (path: string, condition: string) =>
    `create or replace function f() returns bigint language sql security definer ${path} as $$ select count(*) from notes ${condition} $$`
  const found = async (path: string, condition: string): Promise<string[]> => {
    await root.query('drop function if exists f')
    await root.query(ofIts(path, condition))
    const problems = await auditWall({ pool, walled: ['notes'], definers: ['f'] })
    await root.query('drop function f')
    return problems
  }

  it('has to ask for the scope and to say where its tables are', async () => {
    expect(await found('set search_path = public, pg_temp', asks)).toEqual([])
    expect((await found('set search_path = public, pg_temp', '')).join()).toMatch(/f .* not ask/)
    expect((await found('', asks)).join()).toMatch(/wherever its caller says/)
    expect((await found('set search_path = public', asks)).join()).toMatch(/wherever its caller/)
  })
})

it('notices when both logins are the same', async () => {
  const same = notesPool({ ...database, tenant: database.owner }, 2)
  expect((await auditWall({ pool: same })).join()).toMatch(/souk_owner owns notes/)
  await same.end()
})
