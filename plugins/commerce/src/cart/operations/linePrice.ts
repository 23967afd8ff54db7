import { sql, type Context } from '@souk/kernel'

type Fragment = ReturnType<typeof sql>

/**
 * What a variant `v` costs in a cart's currency, for a statement that knows the cart only by its row:
 * null where it has no price there.
 *
 * @param currency the expression that names the cart's currency
 */
export const linePrice = ({ shop }: Context, currency: Fragment): Fragment =>
  pick(shop.currency, currency, 'price')

export const lineCompareAt = ({ shop }: Context, currency: Fragment): Fragment =>
  pick(shop.currency, currency, 'compare_at_price')

const pick = (own: string, currency: Fragment, name: 'price' | 'compare_at_price'): Fragment => {
  const column = sql.identifier(name)
  return sql`case when ${currency} = ${own} then v.${column} else (
    select f.${column} from variants_prices f
    where f._parent_id = v.id and f.currency = ${currency} order by f._order limit 1) end`
}
