import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import type { Offer } from './offer.ts'

type Given = {
  readonly offer: ReturnType<Offer>
  readonly scope: Context['scope']
  /** Rows of products under the name `p`, with a number `n` that says in which order. */
  readonly products: SQL
}

/**
 * Products as lists show them, as one JSON array; what has no price is in none. Expects the offer of
 * variants called `v`.
 */
export const cards = ({ offer, scope, products }: Given): SQL => sql`
  (select coalesce(json_agg(json_build_object(
      'id', p.id, 'slug', p.slug, 'title', p.title, 'vendor', p.vendor, 'featured', coalesce(p.featured, false),
      'media', picture.media, 'options', ${optionsOf(sql`p.id`)},
      'min', o.lowest, 'max', o.highest, 'compareAt', o.compare_at, 'lowest', o.lowest_before, 'available', coalesce(o.available, false),
      'createdAt', p.created_at
    ) order by p.n), '[]')
  from (${products}) p
  left join lateral (
    select min(x.price) as lowest, max(x.price) as highest, bool_or(x.available > 0) as available,
      (array_agg(x.compare_at order by x.price, x.compare_at desc nulls last))[1] as compare_at,
      (array_agg(x.lowest order by x.price, x.compare_at desc nulls last))[1] as lowest_before
    from (
      select ${offer.price} as price, ${offer.compareAtPrice} as compare_at, ${offer.lowest} as lowest, ${offer.available} as available
      from variants v ${offer.join} ${offer.priceJoin}
      where ${scope.where('v')} and v.product_id = p.id and v.offered
    ) x where x.price is not null
  ) o on true
  left join lateral (
    select to_json(m) as media from products_rels r join media m on m.id = r.media_id
    where r.parent_id = p.id and r.path = 'images' order by r."order" limit 1
  ) picture on true
  where o.lowest is not null)`

/** A product's options as `[{ name, values }]`. */
export const optionsOf = (product: SQL): SQL => sql`coalesce((
  select json_agg(json_build_object('name', po.name, 'values', coalesce((
      select json_agg(pt.text order by pt."order") from products_texts pt
      where pt.parent_id = po._parent_id and pt.path = 'options.' || (po._order - 1) || '.values'
    ), '[]')) order by po._order)
  from products_options po where po._parent_id = ${product}), '[]')`

/** Those of a product's version, whatever its state. */
export const draftOptionsOf = (version: SQL): SQL => sql`coalesce((
  select json_agg(json_build_object('name', o.name, 'values', coalesce((
      select json_agg(t.text order by t."order") from _products_v_texts t
      where t.parent_id = o._parent_id and t.path = 'version.options.' || (o._order - 1) || '.values'
    ), '[]')) order by o._order)
  from _products_v_version_options o where o._parent_id = ${version}), '[]')`
