import { sql, type Context } from '@souk/kernel'

import { availableSql, releaseHold } from '../../inventory/operations/index.ts'
import { MOST_LINES, MOST_SAVED, mergeLines, type CartLine } from '../domain/index.ts'
import { moveSaved } from './moveSaved.ts'
import { ownHold } from './ownCart.ts'
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
 * would make the other endless.
 *
 * @param into quantities add up as far as stock goes, and what this one has is never made less
 * @param linesOnly leaves who was to get it, and what was to pay for it, behind
 * @returns whether they are one
 */
export const mergeCarts = async (
  ctx: Context,
  {
    from,
    into,
    linesOnly = false,
  }: { readonly from: string; readonly into: string; readonly linesOnly?: boolean },
): Promise<boolean> => {
  if (!(await mayMerge(ctx, into, from))) return false
  await merge(ctx, into, from)
  if (!linesOnly) await mergeFacts(ctx, into, from)
  await ctx.sql(sql`delete from carts c where ${ctx.scope.where('c')} and c.id = ${from}`)
  return true
}

const mayMerge = async (ctx: Context, own: string, guest: string): Promise<boolean> => {
  const [found] = await ctx.sql<{ paid: boolean; lines: number; saved: number }>(sql`
    select exists (select from orders o join payments p on p.order_id = o.id
        where ${ctx.scope.where('o')} and o.cart_id = ${guest} and o.status = 'pending'
          and p.state in ('processing', 'authorized')) as paid,
      (select count(*)::int from cart_items i
        where ${ctx.scope.where('i')} and i.cart_id in (${own}, ${guest})) as lines,
      (select count(*)::int from saved_items s
        where ${ctx.scope.where('s')} and s.cart_id in (${own}, ${guest})) as saved`)
  return !!found && !found.paid && found.lines <= MOST_LINES && found.saved <= MOST_SAVED
}

/**
 * Whoever had begun to check the guest's cart out begins anew with all that they have: the pieces that
 * were held for it are free for the cart that it goes into.
 */
const endCheckout = async (ctx: Context, guest: string): Promise<void> => {
  const begun = await ctx.sql<{ id: string; cause: string }>(sql`
    select o.id::text as id, ${ownHold(ctx, { id: guest })} as cause from orders o
    where ${ctx.scope.where('o')} and o.cart_id = ${guest} and o.status = 'pending'`)
  for (const { id, cause } of begun) {
    await releaseHold(ctx, cause)
    await ctx.emit({ topic: 'cart.merged', subject: id, payload: {} })
  }
}

const merge = async (ctx: Context, own: string, guest: string): Promise<void> => {
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
  const merged = mergeLines(linesOf(own), linesOf(guest), (variant) => stock.get(variant) ?? 0)
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
      tax_id = coalesce(c.tax_id, g.tax_id), note = coalesce(c.note, g.note), updated_at = ${ctx.now().toISOString()}
    from carts g
    where ${ctx.scope.where('c')} and c.id = ${own} and g.id = ${guest}`)
}

/** What is no longer sold has no stock to be counted by: it comes along as it is, to be told of. */
const moveLost = async (ctx: Context, { from, to }: { from: string; to: string }) => {
  await ctx.sql(sql`
    update cart_items i set cart_id = ${to}::uuid
    where ${ctx.scope.where('i')} and i.cart_id = ${from} and i.variant_id is null`)
}

const putLines = async (ctx: Context, cart: string, lines: readonly Line[]): Promise<void> => {
  if (lines.length === 0) return
  const { column, value } = ctx.scope
  const now = ctx.now().toISOString()
  const rows = lines.map(({ variant, key, carries, quantity }) => ({
    id: ctx.newId(),
    variant,
    key,
    carries,
    quantity,
  }))
  await ctx.sql(sql`
    insert into cart_items (id, cart_id, variant_id, key, carries, title, quantity, created_at, updated_at${column})
    select w.id, ${cart}::uuid, v.id, w.key, w.carries, p.title, w.quantity, ${now}::timestamptz, ${now}::timestamptz${value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, variant uuid, key text, carries jsonb, quantity int)
      join variants v on v.id = w.variant
      join products p on p.id = v.product_id
    on conflict (cart_id, variant_id, key) do update
      set quantity = excluded.quantity, updated_at = excluded.updated_at`)
}
