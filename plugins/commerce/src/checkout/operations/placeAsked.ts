import { sql, type Context } from '@souk/kernel'

import { holdAlong, type LevelRow } from '../../inventory/operations/index.ts'
import { orderInsert, stockCause } from '../../orders/operations/index.ts'
import { paymentInsert } from '../../payments/operations/index.ts'
import { holdUntil } from '../domain/index.ts'
import { newPayment } from './newPayment.ts'
import { orderToWrite, type Written } from './orderToWrite.ts'
import { written, type Placed, type Row } from './placed.ts'
import type { Wanted } from './wanted.ts'

type Given = Wanted & { readonly placement: Written }

/**
 * A cart's first order, of which nobody else knows yet, with its pieces held and its payment about to be
 * opened: one statement, which has others wait for it no longer than it takes.
 *
 * @returns nothing when the cart was changed after it had been read
 * @throws 409 `insufficient_stock`, and nothing was written
 */
export const placeAsked = async (
  ctx: Context,
  { quoted, placement, provider, digitalConsent }: Given,
): Promise<Placed | undefined> => {
  const { cart, revision } = quoted
  const until = holdUntil(ctx.now())
  const held = { stock: 'held', heldUntil: until.toISOString() } as const
  const order = orderToWrite(ctx, { quoted, placement, before: undefined, held, digitalConsent })
  const payment = await newPayment(ctx, { order, provider, attempt: 1 })
  const hold = { cause: stockCause(order.id), lines: order.items, until }
  // The cart is locked before the stock, as it is wherever both are.
  const { parts, assertHeld } = holdAlong(ctx, hold, sql`seen`)
  const [row] = await ctx.sql<Row & { isSeen: boolean; levels: LevelRow[] | null }>(sql`
    with seen as (
      select from carts c
      where ${ctx.scope.where('c')} and c.id = ${cart.id} and c.xmin = ${revision}::xid
      for update
    ), ${parts},
    placed as (${orderInsert(ctx, order, sql`(select all_served from decided)`)}),
    opened as (${paymentInsert(ctx, payment, sql`exists (select from placed)`)})
    select exists (select from seen) as "isSeen", (select jsonb_agg(locked) from locked) as levels,
      (select to_jsonb(placed) from placed) as "order",
      (select to_jsonb(opened) from opened) as payment`)
  if (!row?.isSeen) return undefined
  assertHeld(row.levels ?? [])
  return { ...written(row), isNew: true }
}
