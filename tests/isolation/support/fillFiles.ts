import { randomUUID } from 'node:crypto'

import type { Client } from 'pg'

/**
 * What files leave behind on their way in and out, with words that only this shop may read. Import and
 * export go by the same id.
 */
export const fillFiles = async (
  owner: Client,
  {
    tenant,
    closed,
    product,
  }: { readonly tenant: string; readonly closed: string; readonly product: string },
): Promise<string> => {
  const id = randomUUID()
  await owner.query(
    `with handed as (
       insert into imports (id, tenant_id, title, kind, format, state, total, with_pictures)
       values ($4::uuid, $1::uuid, $2 || '.csv', 'products', 'shopify', 'ready', 1, false)),
     lined as (
       insert into import_rows (id, tenant_id, import_id, position, line, handle, title, plan, notes, changes)
       values (gen_random_uuid(), $1::uuid, $4::uuid, 0, 2, $2, $2, 'refuse', '[]', '[]')),
     pictured as (
       insert into import_pictures (id, tenant_id, import_id, url, alt, fingerprint, state)
       values (gen_random_uuid(), $1::uuid, $4::uuid, 'https://' || $2, $2, $2, 'failed')),
     kept as (
       insert into import_sources (id, tenant_id, product_id, format, rows, written)
       values (gen_random_uuid(), $1::uuid, $3::uuid, 'shopify', to_jsonb(array[$2::text]), '[]')),
     written as (
       insert into exports (id, tenant_id, title, kind, format, file, state, total, done, expires_at)
       values ($4::uuid, $1::uuid, $2 || '-out.csv', 'products', 'souk', 'csv', 'ready', 1, 1, now() + interval '1 day'))
     insert into export_parts (id, tenant_id, export_id, position, rows)
     values (gen_random_uuid(), $1::uuid, $4::uuid, 0,
       jsonb_build_array(jsonb_build_object('rows', '[]'::jsonb, 'item', $2::text)))`,
    [tenant, closed, product, id],
  )
  return id
}
