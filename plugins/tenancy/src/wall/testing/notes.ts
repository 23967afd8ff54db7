import { randomUUID } from 'node:crypto'

import pg from 'pg'

import { scopedPg, type ScopedPoolOptions } from '../scopedPool.ts'
import type { TestDatabase } from './startPostgres.ts'

export const tenants = Array.from({ length: 8 }, () => randomUUID())
export const [tenantA = '', tenantB = ''] = tenants

const condition = "tenant_id = (select nullif(current_setting('souk.tenant', true), '')::uuid)"

/** The smallest walled schema: notes of tenants, fifty each, and a table of the platform. */
export const createNotes = async (database: TestDatabase): Promise<void> => {
  const owner = new pg.Client(database.owner)
  await owner.connect()
  await owner.query(`
    create table notes (id serial primary key, tenant_id uuid not null, text text not null);
    create index on notes (tenant_id, id);
    alter table notes enable row level security;
    create policy souk_wall on notes using (${condition}) with check (${condition});
    create table secrets (id serial primary key, text text);
    alter table secrets enable row level security;
    insert into secrets (text) values ('platform');
  `)
  for (const tenant of tenants) {
    await owner.query(
      "insert into notes (tenant_id, text) select $1, 'seed' from generate_series(1, 50)",
      [tenant],
    )
  }
  await owner.end()
}

export const notesPool = (
  database: TestDatabase,
  max: number,
  options: Partial<ScopedPoolOptions> = {},
): pg.Pool =>
  new (scopedPg({ platform: database.owner, ...options }).Pool)({ ...database.tenant, max })
