import { sql, type Context } from '@souk/kernel'

import { giftCardErrors, type CreditUse } from '../domain/index.ts'
import { isUsable } from './creditSql.ts'

/** An order as far as it is paid by gift cards and store credit. */
export type Crediting = {
  readonly id: string
  readonly cart: string | null
  readonly currency: string
  readonly giftCards: readonly CreditUse[]
}

/**
 * Locks an order's cards, those that pay it and those that it has sold, in the order of their ids: before its stock, as wherever both are locked, so
 * that nobody waits for the other way round.
 */
export const lockCredit = async (
  ctx: Context,
  uses: Crediting['giftCards'],
  order: string | null = null,
): Promise<void> => {
  if (uses.length === 0 && order === null) return
  await ctx.sql(sql`
    select k.id from gift_cards k
    where ${ctx.scope.where('k')} and k.id in (
      select w.id from ${wanted(uses)}
      union select h.gift_card_id from gift_card_holds h
      where ${ctx.scope.where('h')} and h.order_id = ${order}::uuid
      union select b.id from gift_cards b
      where ${ctx.scope.where('b')} and b.order_id = ${order}::uuid)
    order by k.id for update`)
}

/**
 * Sets aside what an order takes from cards while the rest of its money is waited for, in place of what
 * was set aside for it before. The cards are locked.
 *
 * @throws 409 `gift_card_changed` when others were quicker to spend it
 */
export const holdCredit = async (ctx: Context, order: Crediting): Promise<void> => {
  const uses = order.giftCards.filter(({ amount }) => amount > 0)
  if (uses.length === 0) return
  const { column, value } = ctx.scope
  const held = await ctx.sql(sql`
    with taken as (
      update gift_cards k set held = k.held + w.amount, updated_at = now()
      from ${wanted(uses)}
      where ${ctx.scope.where('k')} and k.id = w.id and k.currency = ${order.currency}
        and ${isUsable('k')} and k.balance - k.held >= w.amount
      returning k.id, w.amount
    )
    insert into gift_card_holds (id, gift_card_id, order_id, cart, amount, created_at, updated_at${column})
    select gen_random_uuid(), taken.id, ${order.id}::uuid, ${order.cart}::text, taken.amount, now(), now()${value}
    from taken returning id`)
  if (held.length < uses.length) throw giftCardErrors.gift_card_changed()
}

/** An order's credit is free again: it came to nothing, or is about to take another part of it. */
export const releaseCredit = async (ctx: Context, order: string): Promise<void> => {
  await ctx.sql(sql`
    with gone as (
      delete from gift_card_holds h where ${ctx.scope.where('h')} and h.order_id = ${order}::uuid
      returning h.gift_card_id, h.amount
    )
    update gift_cards k set held = k.held - gone.amount, updated_at = now()
    from gone where ${ctx.scope.where('k')} and k.id = gone.gift_card_id`)
}

/** What an order takes, as rows `w`. */
export const wanted = (uses: readonly Pick<CreditUse, 'id' | 'amount'>[]) => {
  const rows = uses.map(({ id, amount }) => ({ id, amount }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, amount numeric)`
}
