import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

import type { CollectionContents, CollectionRule } from '../domain/index.ts'
import type { Offer } from './offer.ts'

/** A collection `k` as JSON. */
export const contentsSql = sql`jsonb_build_object('id', k.id::text,
  'filledBy', coalesce(k.filled_by::text, 'hand'), 'match', coalesce(k.match::text, 'all'),
  'sort', case when coalesce(k.filled_by::text, 'hand') = 'hand' then 'byHand'
    else coalesce(k.sort::text, 'newest') end,
  'rules', coalesce((
    select jsonb_agg(jsonb_build_object('aspect', r.aspect, 'isNot', coalesce(r.is_not, false),
      'text', r.text, 'category', r.category_id, 'amount', r.amount, 'days', r.days) order by r._order)
    from product_collections_rules r where r._parent_id = k.id), '[]'))`

/** What is in a collection that shoppers may see, by its slug. */
export const findCollection = async (
  { scope, sql: query }: Context,
  slug: string,
): Promise<CollectionContents | null> => {
  const [row] = await query<{ contents: CollectionContents }>(sql`
    select ${contentsSql} as contents from product_collections k
    where ${scope.where('k')} and k.slug = ${slug} and coalesce(k.active, true)`)
  return row?.contents ?? null
}

type Given = {
  readonly scope: Context['scope']
  /** Of variants called `rv`, in the shop's own currency: rules name their amounts in it. */
  readonly offer: ReturnType<Offer>
  readonly now: Date
}

/** Whether product `p` is in a collection. */
export const isIn = (contents: CollectionContents, given: Given): SQL => {
  if (contents.filledBy === 'hand')
    return sql`p.id in (
      select kr.products_id from product_collections_rels kr
      where kr.parent_id = ${contents.id} and kr.path = 'products')`
  const conditions = contents.rules.map((rule) => {
    // A rule about a category that was deleted holds for nothing, whichever way it was meant.
    if (rule.aspect === 'category' && rule.category === null) return sql`false`
    const holds = conditionOf(rule, given)
    return rule.isNot ? sql`not ${holds}` : holds
  })
  return conditions.length === 0
    ? sql`false`
    : sql`(${sql.join(conditions, contents.match === 'any' ? sql` or ` : sql` and `)})`
}

/** The place of product `p` in a collection that was put together by hand. */
export const placeIn = (id: string): SQL => sql`(
  select min(kr."order") from product_collections_rels kr
  where kr.parent_id = ${id} and kr.path = 'products' and kr.products_id = p.id)`

const conditionOf = (rule: CollectionRule, { scope, offer, now }: Given): SQL => {
  const text = (rule.text ?? '').trim()
  const anyVariant = (condition: SQL, join = offer.priceJoin): SQL => sql`exists (
    select from variants rv ${offer.join} ${join}
    where ${scope.where('rv')} and rv.product_id = p.id and rv.offered and ${condition})`
  switch (rule.aspect) {
    case 'tag':
      return sql`exists (
        select from products_texts t
        where t.parent_id = p.id and t.path = 'tags' and lower(t.text) = lower(${text}))`
    case 'vendor':
      return sql`coalesce(lower(p.vendor) = lower(${text}), false)`
    case 'title':
      return sql`strpos(lower(p.title), lower(${text})) > 0`
    case 'category':
      return sql`exists (
        with recursive below as (
          select ${rule.category}::uuid as id
          union select c.id from categories c join below b on c.parent_id = b.id where ${scope.where('c')}
        )
        select from products_rels r join below b on b.id = r.categories_id
        where r.parent_id = p.id and r.path = 'categories')`
    case 'priceFrom':
      return anyVariant(sql`${offer.price} >= ${rule.amount ?? 0}::bigint`)
    case 'priceTo':
      return anyVariant(sql`${offer.price} <= ${rule.amount ?? 0}::bigint`)
    case 'reduced':
      return anyVariant(sql`${offer.compareAtPrice} > ${offer.price}`)
    case 'inStock':
      return anyVariant(sql`${offer.isPriced} and ${offer.available} > 0`, sql``)
    case 'featured':
      return sql`coalesce(p.featured, false)`
    case 'newerThan':
      return sql`p.created_at > ${since(now, rule.days ?? 0)}::timestamptz`
  }
}

const since = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString()
