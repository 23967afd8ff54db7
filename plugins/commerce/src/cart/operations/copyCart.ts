import { hashToken, sql, type Context } from '@souk/kernel'

import { cartErrors, copiedLines, expiresAt, type Carried, type CartLine } from '../domain/index.ts'
import { cartTokenOf } from './asShopper.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { customerOf, ownCart, type CartKey } from './ownCart.ts'
import { putLines } from './putLines.ts'

type Copy = {
  /** The id of an open cart, whose shopper notices nothing of it. */
  readonly from: string
  /** What the caller has, if they have one. */
  readonly own: CartKey | undefined
}

export type CopiedCart = {
  /** Where the lines lie now, and what opens it for a guest. */
  readonly id: string
  readonly token: string | null
  /** How many lines stayed behind. */
  readonly left: number
}

/**
 * Puts what lies in somebody's cart into the caller's open one of the same currency, or into a new one:
 * lines alone, neither name nor address nor what was to pay for them. To be called in a transaction.
 *
 * @throws 404 `cart_not_found` where it is gone · 422 `amount_too_large`
 */
export const copyCart = async (ctx: Context, { from, own }: Copy): Promise<CopiedCart> => {
  const into = (await ownOpen(ctx, { from, own })) ?? (await begin(ctx, from))
  const left = await copyLines(ctx, from, into.id)
  await ctx.sql(sql`
    update carts c set copied_from = ${from} where ${ctx.scope.where('c')} and c.id = ${into.id}`)
  // Nothing is kept of a copy that makes a cart too large to be counted.
  await loadQuotedCart(ctx, { id: into.id, cartToken: into.token ?? undefined })
  return { ...into, left }
}

type Into = Omit<CopiedCart, 'left'>

/** Locked, so that nothing is put in meanwhile. The one that the caller names comes first. */
const ownOpen = async (ctx: Context, { from, own }: Copy): Promise<Into | undefined> => {
  const ways = [
    ...(own ? [sql`(${ownCart(ctx, own)})`] : []),
    ...(ctx.actor.kind === 'customer' ? [sql`c.customer_id = ${ctx.actor.id}`] : []),
  ]
  if (ways.length === 0) return undefined
  const now = ctx.now()
  const [found] = await ctx.sql<{ id: string; guests: boolean }>(sql`
    update carts c set updated_at = ${now.toISOString()}, expires_at = ${expiresAt(now).toISOString()}
    where ${ctx.scope.where('c')} and c.id = (
      select c.id from carts c
      where ${ctx.scope.where('c')} and (${sql.join(ways, sql` or `)})
        and c.status = 'open' and c.expires_at > ${now.toISOString()}
        and c.currency = (select f.currency from carts f where f.id = ${from})
      order by c.id::text = ${own?.id ?? ''} desc, c.updated_at desc limit 1 for update)
    returning c.id::text as id, c.customer_id is null as guests`)
  return found && { id: found.id, token: found.guests ? (own?.cartToken ?? null) : null }
}

const begin = async (ctx: Context, from: string): Promise<Into> => {
  const [id, now] = [ctx.newId(), ctx.now()]
  const token = cartTokenOf(ctx, id)
  const { column, value } = ctx.scope
  const [made] = await ctx.sql<{ guests: boolean }>(sql`
    insert into carts (id, status, currency, locale, email, customer_id, token_hash, codes,
                       expires_at, created_at, updated_at${column})
    select ${id}::uuid, 'open', f.currency, ${ctx.shop.locale},
      (select u.email from customers u where u.id = ${customerOf(ctx)}), ${customerOf(ctx)},
      ${hashToken(token)}, '[]'::jsonb, ${expiresAt(now).toISOString()}::timestamptz, ${now.toISOString()}::timestamptz,
      ${now.toISOString()}::timestamptz${value}
    from carts f where ${ctx.scope.where('f')} and f.id = ${from}
    returning customer_id is null as guests`)
  if (!made) throw cartErrors.cart_not_found()
  return { id, token: made.guests ? token : null }
}

type Line = CartLine & { readonly cart: string; readonly carries: Carried | null }

const copyLines = async (ctx: Context, from: string, into: string): Promise<number> => {
  const found = await ctx.sql<Line>(sql`
    select i.cart_id::text as cart, i.variant_id::text as variant, i.key, i.carries,
      i.quantity::float8 as quantity
    from cart_items i
    where ${ctx.scope.where('i')} and i.cart_id in (${from}, ${into}) and i.variant_id is not null
    order by i.id`)
  const linesOf = (cart: string) => found.filter((line) => line.cart === cart)
  const { lines, left } = copiedLines(linesOf(from), linesOf(into))
  await putLines(ctx, into, lines)
  return left
}
