import type { Client } from 'pg'

/** How many go in at once. */
const AT_ONCE = 10_000

/**
 * Products with titles of four words, descriptions and three variants each; ten of them rare; on
 * three shelves, one for all, one for a tenth, one for ten. By
 * SQL and without triggers, since the panel's way would take hours; the search then follows the shop
 * as the worker would let it.
 */
export const fillWords = async (
  client: Client,
  tenant: string,
  products: number,
): Promise<void> => {
  await client.query('set session_replication_role = replica')
  for (let first = 1; first <= products; first += AT_ONCE) {
    const last = Math.min(products, first + AT_ONCE - 1)
    await client.query(
      `insert into products (id, tenant_id, title, slug, vendor, description, price, _status, created_at)
       select gen_random_uuid(), $1,
         (array['Oak','Brass','Cork','Silk','Linen','Copper','Walnut','Felt','Marble','Glass'])[1 + n % 20 / 2] || ' '
           || (array['basket','lantern','bowl','chair','vase','clock','shelf'])[1 + n % 7] || ' article ' || n
           || case when n % ($3 / 10) = 0 then ' Heirloom Brûlée' else '' end,
         'p' || n, 'Maker ' || n % 50,
         jsonb_build_object('root', jsonb_build_object('children', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
           'Made by hand in a workshop by the river from what lasts, batch ' || translate(md5((n % 20000)::text), '0123456789', 'ghijklmnop'))))),
         1000 + n % 5000, 'published', now() - n * interval '1 second'
       from generate_series($2::integer, $4::integer) n`,
      [tenant, first, products, last],
    )
    await client.query(
      `insert into variants (id, tenant_id, product_id, title, options, combination, offered, sku, price, position)
       select gen_random_uuid(), p.tenant_id, p.id, s, jsonb_build_object('Size', s), s, true,
         'SKU-' || substr(p.slug, 2) || '-' || s, p.price, 1
       from products p, unnest(array['S','M','L']) s
       where p.tenant_id = $1 and substr(p.slug, 2)::integer between $2 and $3`,
      [tenant, first, last],
    )
  }
  await client.query(
    `insert into stock_levels (id, tenant_id, variant_id, on_hand, held)
     select gen_random_uuid(), tenant_id, id, position - 1, 0 from variants where tenant_id = $1
     on conflict do nothing`,
    [tenant],
  )
  await client.query(
    `with shelves as (
      insert into categories (id, tenant_id, title, slug)
      select gen_random_uuid(), $1, s, s from unnest(array['everything', 'tenth', 'few']) s returning id, slug
    )
    insert into products_rels ("order", parent_id, path, categories_id)
    select 1, p.id, 'categories', s.id from products p join shelves s
      on s.slug = 'everything' or (s.slug = 'tenth' and substr(p.slug, 2)::integer % 10 = 3) or (s.slug = 'few' and substr(p.slug, 2)::integer % ($2 / 10) = 5)
    where p.tenant_id = $1`,
    [tenant, products],
  )
  await client.query('reset session_replication_role')
  await client.query('insert into search_changes (id, tenant_id) values (gen_random_uuid(), $1)', [
    tenant,
  ])
  await client.query('analyze')
  for (let done = 1; done > 0;) {
    const { rows } = await client.query<{ done: number }>('select souk_search_keep(1000) as done')
    done = rows[0]?.done ?? 0
  }
  await client.query('vacuum analyze')
}
