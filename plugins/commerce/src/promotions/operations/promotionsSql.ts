import { sql, type Context } from '@souk/kernel'

import type { CollectionContents } from '../../catalogue/domain/index.ts'
import { contentsSql } from '../../catalogue/operations/index.ts'
import {
  rulesIn,
  type Amounts,
  type Promotion,
  type Rules,
  type Sale,
  type Shopper,
} from '../domain/index.ts'
import { mailboxSql } from './mailboxSql.ts'

type Fragment = ReturnType<typeof sql>

/** As many as apply by themselves are looked at in one cart: those of the highest priority. */
export const MAX_AUTOMATIC = 50

type PromotionRow = Pick<Promotion, 'id' | 'title' | 'code' | 'active'> & {
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly rules: Rules
  readonly used: number
  readonly given: Amounts | null
  /** What the cart's own order has reserved. */
  readonly own: {
    readonly currency: string
    readonly amount: number
    readonly isOfCode: boolean | null
  } | null
  readonly ofCode: { readonly total: number | null; readonly used: number } | null
  readonly usedByShopper: number
  readonly isNew: boolean | null
}

/** What `promotionsSql` answers: JSON, which knows no dates. */
export type PromotionsRow = {
  readonly found: readonly PromotionRow[]
  readonly groups: readonly string[]
  /** Of each product in the cart, where any promotion asks: its categories and those above them. */
  readonly categories: Readonly<Record<string, readonly string[]>>
  /** What is in the collections that promotions ask for. */
  readonly collections: readonly CollectionContents[]
}

/** What a quote wants to know of promotions. */
export type FoundPromotions = {
  readonly promotions: readonly Promotion[]
  readonly shopper: Omit<Shopper, 'country'>
  readonly categories: PromotionsRow['categories']
  readonly collections: PromotionsRow['collections']
}

/**
 * What a quote wants to know of the shop's promotions, as one `PromotionsRow` for a statement over
 * `carts c`: those that apply by themselves now, those of the cart's codes, and who the shopper is to
 * them. Costly questions (orders of before, categories above) are asked only where a promotion does.
 *
 * @param code a code that is not the cart's yet, to be looked up with its own
 */
export const promotionsSql = (
  ctx: Context,
  { code }: { readonly code: string | undefined },
): Fragment => {
  const now = ctx.now().toISOString()
  const columns = sql`r.id, r.title, r.active, r.starts_at, r.ends_at, r.rules, r.used, r.given`
  const codes = sql`array(
    select jsonb_array_elements_text(coalesce(c.codes, '[]')) union select ${code ?? null}::text)`
  return sql`(
    with found as materialized (
      (select ${columns}, null::text as code, null::jsonb as of_code, null::uuid as code_id
        from promotions r
        where ${ctx.scope.where('r')} and r.trigger = 'automatic' and r.active
          and (r.starts_at is null or r.starts_at <= ${now}::timestamptz)
          and (r.ends_at is null or r.ends_at > ${now}::timestamptz)
        order by r.priority desc nulls last, r.id limit ${MAX_AUTOMATIC})
      union all
      (select ${columns}, r.code, null, null
        from promotions r
        where ${ctx.scope.where('r')} and r.trigger = 'code' and r.code = any(${codes}))
      union all
      (select ${columns}, k.code, jsonb_build_object('total', k.usage_limit, 'used', k.used), k.id
        from promotion_codes k join promotions r on r.id = k.promotion_id
        where ${ctx.scope.where('k')} and r.trigger = 'codes' and k.code = any(${codes}))
    )
    select jsonb_build_object(
      'found', coalesce(jsonb_agg(jsonb_build_object(
        'id', f.id, 'title', f.title, 'code', f.code, 'active', coalesce(f.active, false),
        'startsAt', f.starts_at, 'endsAt', f.ends_at, 'rules', f.rules,
        'used', coalesce(f.used, 0), 'given', f.given, 'ofCode', f.of_code,
        'own', case when o.id is not null then jsonb_build_object(
          'currency', o.currency, 'amount', o.amount, 'isOfCode', o.promotion_code_id = f.code_id) end,
        'usedByShopper', case when f.rules->'limits'->>'perCustomer' is null then 0 else (
          select count(*) from promotion_uses u
          where ${ctx.scope.where('u')} and u.promotion_id = f.id and u.cart is distinct from c.id::text
            and (u.customer_id = c.customer_id or u.mailbox = ${mailboxSql(sql`c.email`)})) end,
        'isNew', case when (f.rules->'conditions'->>'firstOrder')::boolean
            and coalesce(c.customer_id::text, c.email) is not null then not exists (
          select from orders e
          where ${ctx.scope.where('e')} and e.confirmed_at is not null and e.status <> 'cancelled'
            and (e.customer_id = c.customer_id or e.email = c.email)) and not exists (
          select from past_orders h
          where ${ctx.scope.where('h')} and h.status <> 'cancelled'
            and h.email in (c.email, (select w.email from customers w where w.id = c.customer_id))) and not exists (
          select from promotion_uses u
          where ${ctx.scope.where('u')} and u.promotion_id = any(${firstOrdersOnly(ctx)})
            and u.cart is distinct from c.id::text
            and (u.customer_id = c.customer_id or u.mailbox = ${mailboxSql(sql`c.email`)})) end)), '[]'),
      'groups', (
        select coalesce(jsonb_agg(g.customer_groups_id), '[]') from customers_rels g
        where g.parent_id = c.customer_id and g.path = 'groups'),
      'categories', case when bool_or(
          f.rules @? '$.**.categories ? (@.size() > 0)') then ${categories} else '{}' end,
      'collections', ${collectionsAskedFor(ctx)})
    from found f
      left join promotion_uses o on o.promotion_id = f.id and o.cart = c.id::text)`
}

/** A first order is one, whichever of them it has used. */
const firstOrdersOnly = ({ scope }: Context): Fragment => sql`array(
  select z.id from promotions z
  where ${scope.where('z')} and (z.rules->'conditions'->>'firstOrder')::boolean)`

/** Whether they are shown to shoppers or not: a promotion may have one of its own. */
const collectionsAskedFor = ({ scope }: Context): Fragment => sql`(
  select coalesce(jsonb_agg(${contentsSql}), '[]') from product_collections k
  where ${scope.where('k')} and k.id::text in (
    select jsonb_path_query(g.rules, '$.**.collections[*]') #>> '{}' from found g))`

const categories = sql`(
  with recursive up as (
    select p.parent_id as product, p.categories_id as category
    from cart_items i
      join variants v on v.id = i.variant_id
      join products_rels p on p.parent_id = v.product_id and p.path = 'categories'
    where i.cart_id = c.id
    union
    select up.product, above.parent_id
    from up join categories above on above.id = up.category
    where above.parent_id is not null
  )
  select coalesce(jsonb_object_agg(product, ids), '{}')
  from (select product, jsonb_agg(category) as ids from up group by product) of_products)`

/** The answer of `promotionsSql` as a quote takes it. */
export const promotionsOf = (
  { shop }: Context,
  row: PromotionsRow,
  sale: Pick<Sale, 'currency' | 'exchange'>,
): FoundPromotions => ({
  promotions: row.found.map((one) => promotionOf(one, { ...sale, main: shop.currency })),
  shopper: {
    groups: row.groups,
    isNew: row.found.find(({ isNew }) => isNew !== null)?.isNew ?? null,
  },
  categories: row.categories,
  collections: row.collections,
})

const promotionOf = (row: PromotionRow, sale: Sale): Promotion => {
  const { limits, ...rules } = rulesIn(row.rules, sale)
  const { own } = row
  const given = row.given ?? {}
  return {
    id: row.id,
    title: row.title,
    code: row.code,
    active: row.active,
    startsAt: row.startsAt === null ? null : new Date(row.startsAt),
    endsAt: row.endsAt === null ? null : new Date(row.endsAt),
    ...rules,
    limits: {
      ...limits,
      used: row.used - (own ? 1 : 0),
      given: own ? { ...given, [own.currency]: (given[own.currency] ?? 0) - own.amount } : given,
      ofCode: row.ofCode && {
        total: row.ofCode.total,
        used: row.ofCode.used - (own?.isOfCode ? 1 : 0),
      },
      usedByShopper: row.usedByShopper,
    },
  }
}
