import pg from 'pg'

import type { Tenant } from '../tests/support/index.ts'

export const PRODUCTS = 1000
export const VARIANTS = 3

export type FilledShop = {
  readonly slug: string
  readonly variant: string
  /** A variant that needs no parcel. */
  readonly download: string
  /** A hundred variants that need no parcel. */
  readonly hundred: readonly string[]
}

/** Puts a thousand products into a shop, by SQL since the panel's way would take minutes. */
export const fillShop = async (databaseUrl: string, tenant: Tenant): Promise<FilledShop> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into products (id, tenant_id, title, slug, _status, created_at, updated_at)
       select gen_random_uuid(), $1, 'Product ' || n, 'product-' || n, 'published',
              now() - n * interval '1 minute', now()
       from generate_series(1, ${PRODUCTS}) n`,
      [tenant.id],
    )
    await client.query(
      `insert into products_options (id, _parent_id, _order, name)
       select gen_random_uuid()::text, id, 1, 'Size' from products where tenant_id = $1`,
      [tenant.id],
    )
    await client.query(
      `insert into products_texts (parent_id, path, "order", text)
       select p.id, 'options.0.values', n, (array['S','M','L'])[n]
       from products p, generate_series(1, ${VARIANTS}) n where p.tenant_id = $1`,
      [tenant.id],
    )
    await client.query(
      `insert into variants
         (id, tenant_id, product_id, title, options, combination, offered, sku, price, position, created_at, updated_at)
       select gen_random_uuid(), p.tenant_id, p.id, size, jsonb_build_object('Size', size),
              jsonb_build_array(jsonb_build_array('Size', size))::text, true, p.slug || '-' || size,
              1000 + n * 100, n, now(), now()
       from products p, generate_series(1, ${VARIANTS}) n, lateral (select (array['S','M','L'])[n] as size) s
       where p.tenant_id = $1`,
      [tenant.id],
    )
    await client.query(
      `insert into stock_levels (id, tenant_id, variant_id, on_hand, held, created_at, updated_at)
       select gen_random_uuid(), tenant_id, id, 1000000, 0, now(), now() from variants where tenant_id = $1
       on conflict do nothing`,
      [tenant.id],
    )
    await client.query(
      `update products set requires_shipping = false where tenant_id = $1 and slug = 'product-2'`,
      [tenant.id],
    )
    await client.query('commit')
    await client.query('analyze')
    const { rows } = await client.query<{ id: string; download: string; hundred: string[] }>(
      `select max(v.id::text) filter (where p.slug = 'product-1') as id,
              max(v.id::text) filter (where p.slug = 'product-2') as download,
              (array_agg(v.id::text order by v.id))[1:100] as hundred
       from variants v join products p on p.id = v.product_id where v.tenant_id = $1`,
      [tenant.id],
    )
    const [row] = rows
    if (!row) throw new Error('The shop is still empty.')
    return { slug: tenant.slug, variant: row.id, download: row.download, hundred: row.hundred }
  } finally {
    await client.end()
  }
}
