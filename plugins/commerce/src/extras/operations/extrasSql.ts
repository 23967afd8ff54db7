import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

/** As many of a shop's extras are looked at in one sale: the first in its order. */
export const MAX_OFFERED = 50

type Asked = {
  /** Ids of products: a subquery with one column. */
  readonly products: SQL
  readonly currency: SQL
}

/**
 * The shop's extras that go with any of these products, as JSON: a list of `ExtraFacts`, in the shop's
 * order. For any statement; a shop without extras is asked no more than whether it has any.
 */
export const extrasSql = (ctx: Context, { products, currency }: Asked): SQL => sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', e.id, 'title', e.title, 'description', e.description, 'price', e.price,
    'foreign', e."foreign", 'per', e.per, 'asGoods', e.taxed = 'goods', 'taxClass', e.tax_class_id,
    'products', e.products) order by e.position, e.title, e.id), '[]')
  from (
    select x.*, (
        select f.price from extras_prices f
        where f._parent_id = x.id and f.currency = ${currency} order by f._order limit 1) as "foreign",
      (select coalesce(jsonb_agg(distinct g.product), '[]') from (${products}) as g(product)
        where ${goesWith(sql`x`, sql`g.product`)}) as products
    from extras x
    where ${ctx.scope.where('x')} and x.active
    order by x.position, x.title, x.id limit ${MAX_OFFERED}
  ) e where jsonb_array_length(e.products) > 0)`

/**
 * Whether extra `e` is for all products, or names this one or a category that it is in or below. A gift
 * card comes by mail: nothing is wrapped around it.
 */
const goesWith = (e: SQL, product: SQL): SQL => sql`
  not exists (select from products card where card.id = ${product} and card.kind = 'gift_card')
  and (${e}.applies_to = 'all' or exists (
    select from extras_rels r
    where r.parent_id = ${e}.id and r.path = 'goods' and (r.products_id = ${product} or r.categories_id in (
      with recursive up as (
        select c.categories_id as id from products_rels c
        where c.parent_id = ${product} and c.path = 'categories'
        union
        select above.parent_id from up join categories above on above.id = up.id
        where above.parent_id is not null
      )
      select id from up))))`
