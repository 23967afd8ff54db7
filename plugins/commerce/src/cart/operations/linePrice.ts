import { sql, type Context } from '@souk/kernel'

type Fragment = ReturnType<typeof sql>

/**
 * What a variant `v` costs in a cart's currency, for a statement that knows the cart only by its row:
 * null where it has no price there.
 *
 * @param currency the expression that names the cart's currency
 */
export const linePrice = (ctx: Context, currency: Fragment): Fragment =>
  pick(ctx, currency, 'price')

export const lineCompareAt = (ctx: Context, currency: Fragment): Fragment =>
  pick(ctx, currency, 'compare_at_price')

const pick = (
  { shop }: Context,
  currency: Fragment,
  name: 'price' | 'compare_at_price',
): Fragment => {
  const column = sql.identifier(name)
  const own = sql`when ${currency} = ${shop.currency} then v.${column}`
  // Most shops have one currency, and Postgres plans every part of a statement each time.
  if (shop.currencies.length < 2) return sql`case ${own} end`
  return sql`case ${own} else (
    select f.${column} from variants_prices f
    where f._parent_id = v.id and f.currency = ${currency} order by f._order limit 1) end`
}
