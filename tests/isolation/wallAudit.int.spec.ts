import { platformTables, requireWall } from '@souk/tenancy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { classification } from '../../access/index.ts'
import { openHouse, type TestHouse } from './support/house.ts'

let house: TestHouse
const tables = { platform: platformTables(classification) }

beforeAll(async () => {
  house = await openHouse()
}, 300_000)

afterAll(() => house.close(), 60_000)

describe('the wall of this application', () => {
  it('stands', async () => {
    await requireWall(house.payload, { tables })
  })

  it('knows what every collection is to the shops', () => {
    const own = /^payload-/
    const slugs = house.config.collections.map(({ slug }) => slug).filter((slug) => !own.test(slug))
    expect(slugs.toSorted()).toEqual(Object.keys(classification).toSorted())
  })

  it('has a policy on every table of every shop’s collection', async () => {
    const { rows } = await house.owner.query<{ name: string }>(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'version_tenant_id', '_parent_id', 'parent_id') and not a.attisdropped)
        and (not c.relrowsecurity or not exists (select from pg_policies p where p.tablename = c.relname and p.schemaname = 'public'))`)
    // What hangs on a table of the platform is the platform's.
    const theirs = tables.platform.map((table) => `${table}_`)
    const open = rows.filter(({ name }) => !theirs.some((start) => name.startsWith(start)))
    expect(open).toEqual([])
  })

  it('is above no tenant: NOT NULL wherever there is one', async () => {
    const { rows } = await house.owner.query(`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and column_name in ('tenant_id', 'version_tenant_id') and is_nullable = 'YES'`)
    expect(rows).toEqual([])
  })
})

const policy = `create policy souk_wall on products using (tenant_id = (select nullif(current_setting('souk.tenant', true), '')::uuid))`

describe.each<[string, (role: string) => string, (role: string) => string, RegExp]>([
  [
    'a table that nobody put a wall before',
    () => 'create table loyalty_points (id uuid, tenant_id uuid not null)',
    () => 'drop table loyalty_points',
    /loyalty_points has no row level security/,
  ],
  [
    'a table whose wall was taken down',
    () => 'alter table orders disable row level security',
    () => 'alter table orders enable row level security',
    /orders has no row level security/,
  ],
  [
    'a child’s wall that was taken down',
    () => 'alter table _products_v disable row level security',
    () => 'alter table _products_v enable row level security',
    /_products_v has no row level security/,
  ],
  [
    'a policy that was dropped',
    () => 'drop policy souk_wall on products',
    () => policy,
    /products has no policy/,
  ],
  [
    'a policy for everybody',
    () => 'create policy open on carts using (true)',
    () => 'drop policy open on carts',
    /policy of carts does not ask for the scope/,
  ],
  [
    'a role that is a superuser',
    (role) => `alter role "${role}" superuser`,
    (role) => `alter role "${role}" nosuperuser`,
    /is a superuser/,
  ],
  [
    'a role that passes policies by',
    (role) => `alter role "${role}" bypassrls`,
    (role) => `alter role "${role}" nobypassrls`,
    /has BYPASSRLS/,
  ],
  [
    'a role that owns a table',
    (role) => `alter table customers owner to "${role}"`,
    (role) => `alter table customers owner to current_user; grant all on customers to "${role}"`,
    /owns customers/,
  ],
])('a start with %s', (_, breakIt, mendIt, problem) => {
  it('is refused, and says why', async () => {
    await house.owner.query(breakIt(house.role))
    try {
      await expect(requireWall(house.payload, { tables })).rejects.toThrow(problem)
      await expect(house.config.onInit?.(house.payload)).rejects.toThrow(problem)
    } finally {
      await house.owner.query(mendIt(house.role))
    }
    await requireWall(house.payload, { tables })
  })
})
