import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { priceRange } from './card.ts'
import type { Offer } from './offer.ts'

export const facetsView = z.object({
  options: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.object({ value: z.string(), count: z.int() })),
    }),
  ),
  categories: z.array(
    z.object({ id: z.string(), slug: z.string(), title: z.string(), count: z.int() }),
  ),
  price: priceRange.nullable(),
  prices: z
    .array(z.object({ min: z.int().nullable(), max: z.int().nullable(), count: z.int() }))
    .describe(
      'Up to five ranges with about as many products each, as `price` takes them; the first has no `min`, the last no `max`. Empty where all cost about the same.',
    ),
  availability: z
    .object({ inStock: z.int(), soldOut: z.int() })
    .describe('How many of the products can be had now, and how many cannot.'),
})

export type Facets = z.infer<typeof facetsView>

type Given = {
  readonly scope: Context['scope']
  readonly offer: ReturnType<Offer>
  /** Whether `matching` is short, however large the shop. */
  readonly isFew: boolean
}

/**
 * All that can be chosen of the products of `matching`, looked up once for all that is counted:
 * product by product where these are few, or all variants of the shop would be read for them.
 */
export const choices = ({ scope, offer, isFew }: Given): SQL => sql`choices as materialized (
    select x.product_id, x.options, x.price, x.available > 0 as available from (
      select v.product_id, v.options, ${offer.price} as price, ${offer.available} as available
      from ${
        isFew
          ? sql`matching m cross join lateral (
              select v.* from variants v where ${scope.where('v')} and v.product_id = m.id and v.offered offset 0
            ) v ${offer.join} ${offer.priceJoin}`
          : sql`matching m join variants v on v.product_id = m.id ${offer.join} ${offer.priceJoin}
            where ${scope.where('v')} and v.offered`
      }
    ) x where x.price is not null
  )`

/**
 * Prices in ranges that begin at amounts which are easily read: 15.00, 20.00, 150.00. A product of several
 * prices is in each of theirs, as it is found by each.
 */
const ranges: SQL = sql`
    select case when count(*) > 1 then
      json_agg(json_build_object('min', r.low, 'max', r.high - 1, 'count', r.products) order by r.low nulls first)
      else '[]' end
    from (
      select b.low, b.high, count(distinct x.product_id)::int as products
      from (
        select s.low, lead(s.low) over (order by s.low nulls first) as high from (
          select null::bigint as low
          union
          select (round(q.price / u.unit) * u.unit)::bigint from (
            select unnest(percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by c.price))::numeric as price,
              min(c.price) as least, max(c.price) as most
            from (select distinct n.product_id, n.price from choices n) c
          ) q
          cross join lateral (
            select greatest(power(10::numeric, floor(log(greatest(q.price, 1)))) / 2, 1) as unit
          ) u
          where round(q.price / u.unit) * u.unit > q.least and round(q.price / u.unit) * u.unit <= q.most
        ) s
      ) b
      join choices x on (b.low is null or x.price >= b.low) and (b.high is null or x.price < b.high)
      group by 1, 2
    ) r`

/**
 * What the products of `matching` can be narrowed down by; counts are of products.
 * @param priced rows with what each product costs at the least, `key`, and at the most, `dearest`: those of
 *   `matching` are the cheapest or the dearest of them, and tell nothing of the other end
 */
export const facets = (priced: SQL | undefined): SQL => sql`json_build_object(
  'options', coalesce((
    select json_agg(json_build_object('name', f.name, 'values', f.values) order by f.name) from (
      select c.name, json_agg(json_build_object('value', c.value, 'count', c.products) order by c.products desc, c.value) as values
      from (
        select e.key as name, e.value, count(distinct x.product_id)::int as products
        from choices x cross join lateral jsonb_each_text(x.options) e
        group by 1, 2
      ) c group by c.name
    ) f), '[]'),
  'categories', coalesce((
    select json_agg(json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'count', k.products) order by k.products desc, c.title)
    from (
      select r.categories_id, count(distinct m.id)::int as products
      from matching m cross join lateral (
        -- One by one: taken together, the wall would first read all products of the shop.
        select r.categories_id from products_rels r where r.parent_id = m.id and r.path = 'categories' offset 0
      ) r where r.categories_id is not null group by 1
    ) k join categories c on c.id = k.categories_id), '[]'),
  'price', (
    select case when min(x.price) is not null then json_build_object('min', min(x.price), 'max', max(x.price)) end
    from ${priced ? sql`(select r.key as price from ${priced} r union all select r.dearest from ${priced} r)` : sql`choices`} x),
  'prices', (${ranges}),
  'availability', (
    select json_build_object(
      'inStock', count(*) filter (where y.available)::int, 'soldOut', count(*) filter (where not y.available)::int)
    from (select bool_or(x.available) as available from choices x group by x.product_id) y))`
