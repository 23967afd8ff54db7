import { anyone, defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { catalogueErrors } from '../../catalogue/domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { cartErrors, MAX_QUANTITY, MAX_SAVED, type Carried } from '../domain/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { putIn } from './addItem.ts'
import { assertFit } from './assertFit.ts'
import { viewCart } from './answerCart.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView, viewOf, type CartView } from './cartView.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { updateOpenCart, type CartKey } from './ownCart.ts'
import { assertChangeable } from './refusals.ts'
import { answerSeen } from './seenCart.ts'

const input = z.object({ ...cartKey, item: z.string().max(100) })

export const saveForLater = defineOperation({
  name: 'carts.saveForLater',
  summary: 'Set a line of a cart aside: it is no part of it until it is taken back',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/carts/:id/items/:item/save', headers: cartHeaders },
  input,
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: (ctx, { item, ...key }) =>
    ctx.transaction(async (inside) => {
      await setAside(inside, { cart: (await lockOpen(inside, key)).id, item })
      return answerNoted(inside, key)
    }),
})

export const takeBack = defineOperation({
  name: 'carts.takeBack',
  summary: 'Put what was saved for later into the cart again, with all that it carries',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/carts/:id/saved/:item/take-back', headers: cartHeaders },
  input: input.extend({
    quantity: z
      .int()
      .min(1)
      .max(MAX_QUANTITY)
      .optional()
      .describe('As many as were saved, unless told; the line is then saved no more.'),
  }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: (ctx, { item, quantity, ...key }) =>
    ctx.transaction(async (inside) => {
      const cart = await lockOpen(inside, key)
      const saved = await takeOff(inside, { cart: cart.id, item })
      const { variant, carries } = saved
      if (!variant) throw catalogueErrors.variant_not_found()
      // What was answered may not be what is asked by now. Extras that are no longer offered are left
      // out by every quote, as those of lines are that stayed in the cart.
      const { properties = [] } = carries ?? {}
      await assertFit(inside, [{ variant, carried: { properties } }], sql`${cart.currency}::text`)
      const line = await putIn(inside, key, {
        variant,
        quantity: quantity ?? saved.quantity,
        carried: carries ?? {},
      })
      return answerSeen(inside, key, { item: line })
    }),
})

export const removeSaved = defineOperation({
  name: 'carts.removeSaved',
  summary: 'Forget something that was saved for later',
  feature: 'commerce',
  http: { method: 'DELETE', path: '/store/carts/:id/saved/:item', headers: cartHeaders },
  input,
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: (ctx, { item, ...key }) =>
    ctx.transaction(async (inside) => {
      await takeOff(inside, { cart: (await lockOpen(inside, key)).id, item })
      return viewCart(inside, key)
    }),
})

/** Whatever else changes the cart waits for its turn. @throws cart_not_found · cart_completed */
const lockOpen = async (ctx: Context, key: CartKey): Promise<{ id: string; currency: string }> => {
  const [cart] = await ctx.sql<{ id: string; currency: string }>(updateOpenCart(ctx, key))
  return cart ?? assertChangeable(ctx, key)
}

type Which = { readonly cart: string; readonly item: string }

/**
 * The same article that carries the same is one saved line, as it is one line of a cart.
 * @throws cart_item_not_found · 422 `saved_full`
 */
const setAside = async (ctx: Context, { cart, item }: Which): Promise<void> => {
  if (!isId(item)) throw cartErrors.cart_item_not_found()
  const { column } = ctx.scope
  const now = ctx.now().toISOString()
  const kept = await ctx.sql(sql`
    with gone as (
      delete from cart_items i
      where ${ctx.scope.where('i')} and i.id = ${item} and i.cart_id = ${cart}
        and (select count(*) from saved_items o
             where o.cart_id = ${cart} and (o.variant_id, o.key) is distinct from (i.variant_id, i.key)
            ) < ${MAX_SAVED}::int
      returning i.*)
    insert into saved_items as s
      (id, cart_id, variant_id, key, carries, title, quantity, created_at, updated_at${column})
    select id, cart_id, variant_id, key, carries, title, quantity, ${now}::timestamptz, ${now}::timestamptz${column}
    from gone
    on conflict (cart_id, variant_id, key) do update
      set quantity = least(s.quantity + excluded.quantity, ${MAX_QUANTITY}::int),
        price = null, currency = null, updated_at = excluded.updated_at
    returning s.id`)
  if (kept.length > 0) return
  const present = await ctx.sql(sql`
    select 1 from cart_items i
    where ${ctx.scope.where('i')} and i.id = ${item} and i.cart_id = ${cart}`)
  throw present.length > 0
    ? cartErrors.saved_full({ limit: MAX_SAVED })
    : cartErrors.cart_item_not_found()
}

type Saved = {
  readonly variant: string | null
  readonly carries: Carried | null
  readonly quantity: number
}

/** @throws 404 `saved_item_not_found` */
const takeOff = async (ctx: Context, { cart, item }: Which): Promise<Saved> => {
  const [saved] = isId(item)
    ? await ctx.sql<Saved>(sql`
        delete from saved_items s
        where ${ctx.scope.where('s')} and s.id = ${item} and s.cart_id = ${cart}
        returning s.variant_id::text as variant, s.carries, s.quantity::int as quantity`)
    : []
  if (!saved) throw cartErrors.saved_item_not_found()
  return saved
}

/** Answers the cart, and notes what lines cost that were set aside just now. */
const answerNoted = async (ctx: Context, key: CartKey): Promise<CartView> => {
  const loaded = await loadQuotedCart(ctx, key)
  const { cart, saved } = loaded
  const fresh = saved.filter(({ noted, sold }) => noted.price === null && sold)
  if (fresh.length > 0) {
    const prices = fresh.map(({ id, unitPrice }) => ({ id, price: unitPrice }))
    await ctx.sql(sql`
      update saved_items s set price = w.price, currency = ${cart.currency}
      from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) as w(id uuid, price bigint)
      where ${ctx.scope.where('s')} and s.cart_id = ${cart.id} and s.id = w.id`)
  }
  return viewOf(loaded)
}
