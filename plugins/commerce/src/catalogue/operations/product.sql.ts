import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import { asksOf } from './asks.sql.ts'
import { cards, optionsOf } from './cards.sql.ts'
import type { Offer } from './offer.ts'

type Given = {
  readonly scope: Context['scope']
  readonly offer: ReturnType<Offer>
  /** What goes with the product, for `extras`. */
  readonly extras: SQL
  readonly slug: string
  /** Published or not: for members who look at a draft. */
  readonly unpublishedToo: boolean
  /** Up to here shoppers are told how many are left. */
  readonly lowStock: number
}

const RELATED = 4

/** All of a product's page in one statement. */
export const productBySlug = ({
  scope,
  offer,
  extras,
  slug,
  unpublishedToo,
  lowStock,
}: Given): SQL => sql`
  select p.id::text as id, p.slug, p.title, p.vendor, p.description,
    p.seo_title, p.seo_description, p.created_at, p.updated_at,
    coalesce(p.featured, false) as featured, coalesce(p.kind::text, 'goods') as kind,
    case when p.kind = 'gift_card' then jsonb_build_object('minimum', p.gift_card_minimum,
      'maximum', p.gift_card_maximum, 'step', p.gift_card_step) end as own_amount,
    p.gift_card_months::int as months,
    ${optionsOf(sql`p.id`)} as options, ${asksOf(sql`p.id`)} as asks, ${extras} as extras,
    (select to_json(m) from media m where m.id = p.seo_image_id) as seo_image,
    coalesce((select json_agg(t.text order by t."order") from products_texts t
      where t.parent_id = p.id and t.path = 'tags'), '[]') as tags,
    coalesce((select json_agg(to_json(m) order by r."order")
      from products_rels r join media m on m.id = r.media_id
      where r.parent_id = p.id and r.path = 'images'), '[]') as images,
    coalesce((select json_agg(json_build_object('id', c.id, 'slug', c.slug, 'title', c.title) order by r."order")
      from products_rels r join categories c on c.id = r.categories_id
      where r.parent_id = p.id and r.path = 'categories'), '[]') as categories,
    coalesce((select json_agg(json_build_object(
        'id', x.id, 'sku', x.sku, 'barcode', x.barcode, 'title', x.title, 'options', coalesce(x.options, '{}'), 'media', x.media,
        'price', x.price, 'compareAtPrice', x.compare_at, 'lowestPrice30Days', x.lowest, 'available', x.available > 0,
        'stock', case when x.available <= ${lowStock} then greatest(x.available, 0) end,
        'supply', x.supply, 'shipsFrom', x.ships_from, 'parts', x.parts
      ) order by x.position nulls last, x.created_at, x.id)
      from (
        select v.id, v.sku, v.barcode, v.title, v.options, v.position, v.created_at,
          ${offer.price} as price, ${offer.compareAtPrice} as compare_at, ${offer.lowest} as lowest, ${offer.available} as available,
          ${offer.supply} as supply, ${offer.shipsFrom} as ships_from, ${offer.parts} as parts,
          (select to_json(m) from media m where m.id = v.image_id) as media
        from variants v ${offer.join} ${offer.priceJoin}
        where ${scope.where('v')} and v.product_id = p.id and v.offered
      ) x where x.price is not null), '[]') as variants,
    ${cards({ offer, scope, products: related(scope) })} as related
  from products p
  where ${scope.where('p')} and p.slug = ${slug} ${unpublishedToo ? sql`` : sql`and p._status = 'published'`}`

/** Those that were chosen, in that order; then others from the same shelves, those that share most first. */
const related = (scope: Context['scope']): SQL => sql`
  select q.*, row_number() over (order by s.place nulls last, s.shared desc, q.created_at desc, q.id) as n
  from (
    select own.products_id as parent_id, 0 as shared, own."order" as place from products_rels own
    where own.parent_id = p.id and own.path = 'related'
    union all
    select r.parent_id, count(*) as shared, null from products_rels r
    where r.path = 'categories' and r.categories_id in (
      select own.categories_id from products_rels own
      where own.parent_id = p.id and own.path = 'categories')
      and r.parent_id not in (
        select own.products_id from products_rels own
        where own.parent_id = p.id and own.path = 'related')
    group by 1
  ) s join products q on q.id = s.parent_id
  where ${scope.where('q')} and q._status = 'published' and q.id <> p.id
  order by n limit ${RELATED}`
