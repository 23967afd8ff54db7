import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type ScopeSql } from '@souk/kernel'

import type { MatrixDecision } from '../domain/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import { draftOptionsOf, optionsOf } from './cards.sql.ts'
import type { StockPort } from './stockPort.ts'

/** Whoever saves a product's variants together waits for the other who does. */
export const lockProduct = (scope: ScopeSql, product: string): SQL => sql`
  select p.id from products p where ${scope.where('p')} and p.id = ${product} for no key update`

/** A product with all its variants, for sale or not, as the panel's table has them. */
export const matrixOf = (
  scope: ScopeSql,
  { product, level }: { product: string; level: ReturnType<StockPort['level']> },
): SQL => sql`
  select p.id::text as id, p.title, p.slug, coalesce(p.kind::text, 'goods') as kind, ${optionsOf(sql`p.id`)} as options,
    ${draftOptionsOf(sql`d.id`)} as draft_options,
    d.id is not null as has_draft,
    coalesce((
      select json_agg(json_build_object(
        'id', v.id, 'options', coalesce(v.options, '{}'), 'title', coalesce(v.title, ''),
        'sku', v.sku, 'barcode', v.barcode, 'price', v.price, 'compareAtPrice', v.compare_at_price,
        'forSale', coalesce(v.for_sale, true), 'offered', coalesce(v.offered, false),
        'stock', ${level.onHand}, 'held', ${level.held}, 'isBundle', ${level.isBundle}, 'media', to_json(m)
      ) order by v.position nulls last, v.created_at, v.id)
      from variants v left join media m on m.id = v.image_id ${level.join}
      where ${scope.where('v')} and v.product_id = p.id), '[]') as variants
  from products p
  left join lateral (
    select x.id from _products_v x where x.parent_id = p.id and x.latest order by x.updated_at desc limit 1
  ) d on true
  where ${scope.where('p')} and p.id = ${product}`

/** Which of the SKUs are those of other products' variants, and which of the pictures are not there. */
export const strangersAmong = (
  scope: ScopeSql,
  {
    product,
    skus,
    images,
  }: { product: string; skus: readonly string[]; images: readonly string[] },
): SQL => sql`
  select 'sku' as kind, v.sku as value from variants v
  where ${scope.where('v')} and v.product_id <> ${product}
    and v.sku in (select jsonb_array_elements_text(${JSON.stringify(skus)}::jsonb))
  union all
  select 'image', i.id::text from unnest(${ids(images)}) i (id)
  where not exists (select from media m where ${scope.where('m')} and m.id = i.id)`

export const insertVariants = (
  scope: ScopeSql,
  { product, creates }: { product: string; creates: MatrixDecision['creates'] },
): SQL => sql`
  insert into variants (id, product_id, title, options, combination, offered, for_sale, sku, barcode, price,
    compare_at_price, image_id, position, created_at, updated_at${scope.column})
  select c.id, ${product}, c.title, c."optionsText"::jsonb, c.combination, c.offered, c."forSale", c.sku, c.barcode,
    c.price, c."compareAtPrice", c.image, c.position, now(), now()${scope.value}
  from jsonb_to_recordset(${JSON.stringify(creates)}::jsonb) c(
    id uuid, title text, "optionsText" text, combination text, offered boolean, "forSale" boolean, sku text,
    barcode text, price numeric, "compareAtPrice" numeric, image uuid, position numeric)`

/** Writes the columns that a row says, and no other: somebody else may be at those. */
export const updateVariants = (
  scope: ScopeSql,
  { product, updates }: { product: string; updates: MatrixDecision['updates'] },
): SQL => sql`
  update variants v set
    sku = ${stated('sku', sql`v.sku`, sql`c.row ->> 'sku'`)},
    barcode = ${stated('barcode', sql`v.barcode`, sql`c.row ->> 'barcode'`)},
    price = ${stated('price', sql`v.price`, sql`(c.row ->> 'price')::numeric`)},
    compare_at_price = ${stated('compareAtPrice', sql`v.compare_at_price`, sql`(c.row ->> 'compareAtPrice')::numeric`)},
    image_id = ${stated('image', sql`v.image_id`, sql`(c.row ->> 'image')::uuid`)},
    for_sale = ${stated('forSale', sql`v.for_sale`, sql`(c.row ->> 'forSale')::boolean`)},
    offered = ${stated('offered', sql`v.offered`, sql`(c.row ->> 'offered')::boolean`)},
    updated_at = now()
  from jsonb_array_elements(${JSON.stringify(updates)}::jsonb) c(row)
  where ${scope.where('v')} and v.product_id = ${product} and v.id = (c.row ->> 'id')::uuid`

const stated = (name: string, before: SQL, after: SQL): SQL =>
  sql`case when c.row ? ${name} then ${after} else ${before} end`
