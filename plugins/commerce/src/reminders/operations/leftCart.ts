import { sql, type Context } from '@souk/kernel'

import { asShopper, loadQuotedCart, type QuotedCart } from '../../cart/operations/index.ts'
import { consentSql } from '../../customers/operations/index.ts'

/** What decides whether somebody is written to about `carts c` of `customers u`. */
export type CartFacts = {
  readonly status: string
  readonly locale: string
  readonly customer: string | null
  readonly email: string | null
  readonly agreed: boolean
  /** Somebody with this address, or by its link, has ordered since the cart was last changed. */
  readonly ordered: boolean
}

/**
 * The facts as columns, for a statement over `carts c left join customers u`. A yes that was said in
 * the account is for the account's address, one at the checkout for the cart's.
 */
export const factsSql = (ctx: Context) => {
  const email = sql`(case when c.remind_me then lower(c.email) when u.remind_me then u.email end)`
  return sql`c.status::text as status, c.locale, c.customer_id::text as customer, ${email} as email,
    c.expires_at > ${ctx.now().toISOString()} and ${email} is not null and ${consentSql(ctx, email)} as agreed,
    (exists (select from orders o where ${ctx.scope.where('o')} and lower(o.email) = ${email}
      and o.status <> 'cancelled' and o.created_at >= c.updated_at)
    or exists (select from reminder_letters a join orders o on o.id = a.order_id
      where ${ctx.scope.where('a')} and a.cart_id = c.id
        and o.status <> 'cancelled' and o.created_at >= c.updated_at)) as ordered`
}

/** Whether there is anybody to write to, before anything is asked about prices. */
export const isWorthALetter = ({ status, email, agreed, ordered }: CartFacts): boolean =>
  status === 'open' && email !== null && agreed && !ordered

/** What is in a cart and can be had now, at the shopper's own prices; nothing where that is nothing. */
export const goodsOf = async (
  ctx: Context,
  { cart, customer, code }: { cart: string; customer: string | null; code: string | null },
): Promise<
  (Pick<QuotedCart, 'cart' | 'promotions'> & { lines: QuotedCart['quote']['items'] }) | null
> => {
  // Each cart is opened as its shopper opens it.
  const shopper = asShopper(ctx, { cart, customer })
  const loaded = await loadQuotedCart(shopper.ctx, shopper.key, code === null ? {} : { code })
  const lines = loaded.quote.items.filter(({ available }) => available)
  return lines.length === 0 ? null : { cart: loaded.cart, promotions: loaded.promotions, lines }
}
