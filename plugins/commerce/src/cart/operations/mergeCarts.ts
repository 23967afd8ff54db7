import { sql, type Context } from '@souk/kernel'

import { availableSql, releaseHold } from '../../inventory/operations/index.ts'
import { MOST_LINES, MOST_SAVED, mergeLines, type CartLine } from '../domain/index.ts'
import { asShopper } from './asShopper.ts'
import { isCountable } from './isCountable.ts'
import { moveSaved } from './moveSaved.ts'
import { ownHold } from './ownCart.ts'
import { putLines } from './putLines.ts'
import { isSold } from './soldSql.ts'

type Line = CartLine & {
  readonly cart: string
  readonly carries: object | null
  readonly available: number
}

/**
 * Puts all that lies in one open cart into another one, and the first is gone. Only in a transaction that
 * has locked both.
 *
 * A cart that is being paid for stays one of its own until it has become an order, and so does one that
 * would make the other endless, or too large to be counted.
 *
 * @param into quantities add up as far as stock goes, but for those of a copy, and what this one has is
 *   never made less
 * @returns whether they are one
 */
export const mergeCarts = async (
  ctx: Context,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<boolean> => {
  const found = await mayMerge(ctx, into, from)
  if (!found) return false
  const shopper = asShopper(ctx, { cart: into, customer: found.customer })
  // What they come to together, at whose prices and with which discounts, is known once they are one.
  await ctx.sql(sql`savepoint before_merge`)
  await merge(ctx, { own: into, guest: from, isCopy: found.copied })
  await mergeFacts(ctx, into, from)
  const isMerged = await isCountable(shopper.ctx, shopper.key)
  if (isMerged)
    await ctx.sql(sql`delete from carts c where ${ctx.scope.where('c')} and c.id = ${from}`)
  else await ctx.sql(sql`rollback to savepoint before_merge`)
  await ctx.sql(sql`release savepoint before_merge`)
  return isMerged
}

type Asked = {
  readonly paid: boolean
  readonly lines: number
  readonly saved: number
  /** Whether what lies in the one was copied from the other. */
  readonly copied: boolean
  /** Whose cart it is that the other one goes into. */
  readonly customer: string | null
}

const mayMerge = async (ctx: Context, own: string, guest: string): Promise<Asked | undefined> => {
  const [found] = await ctx.sql<Asked>(sql`
    select exists (select from orders o join payments p on p.order_id = o.id
        where ${ctx.scope.where('o')} and o.cart_id = ${guest} and o.status = 'pending'
          and p.state in ('processing', 'authorized')) as paid,
      (select count(*)::int from cart_items i
        where ${ctx.scope.where('i')} and i.cart_id in (${own}, ${guest})) as lines,
      (select coalesce(o.copied_from = g.id::text or g.copied_from = o.id::text
            or o.copied_from = g.copied_from, false)
        from carts o, carts g
        where ${ctx.scope.where('o')} and o.id = ${own} and ${ctx.scope.where('g')} and g.id = ${guest}) as copied,
      (select c.customer_id::text from carts c
        where ${ctx.scope.where('c')} and c.id = ${own}) as customer,
      (select count(*)::int from saved_items s
        where ${ctx.scope.where('s')} and s.cart_id in (${own}, ${guest})) as saved`)
  return found && !found.paid && found.lines <= MOST_LINES && found.saved <= MOST_SAVED
    ? found
    : undefined
}

/**
 * Whoever had begun to check the guest's cart out begins anew with all that they have: the pieces that
 * were held for it, and the licence keys that its order counted on, are free for the cart that it goes
 * into. That order has no cart from now on, as it would have none once the cart is deleted.
 */
const endCheckout = async (ctx: Context, guest: string): Promise<void> => {
  const begun = await ctx.sql<{ id: string; cause: string }>(sql`
    update orders o set cart_id = null
    where ${ctx.scope.where('o')} and o.cart_id = ${guest} and o.status = 'pending'
    returning o.id::text as id, 'order:' || o.id as cause`)
  for (const { id, cause } of begun) {
    await releaseHold(ctx, cause)
    await ctx.emit({ topic: 'cart.merged', subject: id, payload: {} })
  }
}

type Merged = { readonly own: string; readonly guest: string; readonly isCopy: boolean }

const merge = async (ctx: Context, { own, guest, isCopy }: Merged): Promise<void> => {
  await endCheckout(ctx, guest)
  const { join, available } = availableSql('v', ownHold(ctx, { id: own }))
  const lines = await ctx.sql<Line>(sql`
    select i.cart_id::text as cart, i.variant_id::text as variant, i.key, i.carries, i.quantity::float8 as quantity,
      (case when ${isSold(ctx, sql`c.currency`)}
            then greatest(${available}, 0) else 0 end)::float8 as available
    from cart_items i
      join carts c on c.id = i.cart_id
      join variants v on v.id = i.variant_id
      join products p on p.id = v.product_id
      ${join}
    where ${ctx.scope.where('i')} and i.cart_id in (${own}, ${guest}) order by i.id`)
  const stock = new Map(lines.map(({ variant, available }) => [variant, available]))
  const linesOf = (cart: string): Line[] => lines.filter((line) => line.cart === cart)
  const left = (variant: string) => stock.get(variant) ?? 0
  const merged = mergeLines(linesOf(own), linesOf(guest), left, isCopy)
  await putLines(ctx, own, merged)
  await moveLost(ctx, { from: guest, to: own })
  await moveSaved(ctx, { from: sql`c.id = ${guest}`, to: own })
}

const mergeFacts = async (ctx: Context, own: string, guest: string): Promise<void> => {
  await ctx.sql(sql`
    update carts c set codes = coalesce((select jsonb_agg(distinct code) from (
        select jsonb_array_elements(coalesce(c.codes, '[]')) as code
        union select jsonb_array_elements(coalesce(g.codes, '[]'))) both_codes), '[]'),
      gift_cards = coalesce((select jsonb_agg(distinct card) from (
        select jsonb_array_elements(coalesce(c.gift_cards, '[]')) as card
        union select jsonb_array_elements(coalesce(g.gift_cards, '[]'))) both_cards), '[]'),
      email = coalesce(c.email, g.email), shipping_address = coalesce(c.shipping_address, g.shipping_address),
      billing_address = coalesce(c.billing_address, g.billing_address),
      tax_id_valid = case when c.tax_id is null then g.tax_id_valid else c.tax_id_valid end,
      tax_id = coalesce(c.tax_id, g.tax_id), note = coalesce(c.note, g.note),
      reminder = coalesce(g.reminder, c.reminder),
      copied_from = coalesce(g.copied_from, c.copied_from), updated_at = ${ctx.now().toISOString()}
    from carts g
    where ${ctx.scope.where('c')} and c.id = ${own} and g.id = ${guest}`)
}

/** What is no longer sold has no stock to be counted by: it comes along as it is, to be told of. */
const moveLost = async (ctx: Context, { from, to }: { from: string; to: string }) => {
  await ctx.sql(sql`
    update cart_items i set cart_id = ${to}::uuid
    where ${ctx.scope.where('i')} and i.cart_id = ${from} and i.variant_id is null`)
}
