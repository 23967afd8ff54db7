import { anyone, defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { MAX_LINES, MAX_QUANTITY, type Carried } from '../domain/index.ts'
import { asksNothing } from '../../catalogue/operations/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { assertFit, hasAnswers } from './assertFit.ts'
import { assertWishes } from './assertWishes.ts'
import { carriedInput, carriedOf, carriesJson, inOtherLines, keyOf } from './carried.ts'
import { cartHeaders, cartKey, newPieces } from './cartHttp.ts'
import { cartView } from './cartView.ts'
import { isId } from '../../shared/sqlArray.ts'
import { ownCart, ownHold, updateOpenCart, type CartKey } from './ownCart.ts'
import { assertChangeable, refuseItems } from './refusals.ts'
import { availableSql } from '../../inventory/operations/index.ts'
import { answerSeen } from './seenCart.ts'
import { isSold } from './soldSql.ts'

type Wanted = {
  readonly variant: string
  readonly quantity: number
  readonly carried: Carried
}

export const addItem = defineOperation({
  name: 'carts.addItem',
  summary: 'Put pieces of a variant into a cart; the same variant with the same properties adds up',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/carts/:id/items', headers: cartHeaders },
  input: z.object({
    ...cartKey,
    variant: z.string().max(100),
    quantity: newPieces,
    ...carriedInput,
  }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: async (ctx, { variant, quantity, properties, extras, giftCard, ...key }) => {
    const wanted = { variant, quantity, carried: carriedOf({ properties, extras, giftCard }) }
    await assertFit(ctx, [wanted], sql`(select c.currency from carts c where ${ownCart(ctx, key)})`)
    await assertWishes(ctx, [wanted], async () => (await assertChangeable(ctx, key)).currency)
    // Together, so that nothing is kept of what makes a cart too large to be counted.
    return ctx.transaction(async (inside) =>
      answerSeen(inside, key, { item: await putIn(inside, key, wanted) }),
    )
  },
})

/**
 * Puts in what was found to fit.
 * @returns the id of its line
 * @throws what `assertChangeable` and `refuseItems` say
 */
export const putIn = async (ctx: Context, key: CartKey, wanted: Wanted): Promise<string> => {
  const [added] = isId(wanted.variant)
    ? await ctx.sql<{ id: string }>(statement(ctx, key, wanted))
    : []
  if (added) return added.id
  const cart = await assertChangeable(ctx, key)
  return refuseItems(ctx, cart, [{ ...wanted, key: keyOf(wanted.carried) }])
}

/**
 * One statement, which checks and writes at once: parallel calls for a line take turns at it
 * and none is lost. It adds nothing where something is in the way.
 */
const statement = (ctx: Context, key: CartKey, { variant, quantity, carried }: Wanted) => {
  const line = sql`${keyOf(carried)}::text`
  const now = ctx.now().toISOString()
  const { column, value } = ctx.scope
  const { join, available } = availableSql('v', ownHold(ctx, key))
  return sql`
    with cart as (${updateOpenCart(ctx, key)})
    insert into cart_items as i (id, cart_id, variant_id, key, carries, title, quantity, created_at, updated_at${column})
    select ${ctx.newId()}::uuid, cart.id, v.id, ${line}, ${carriesJson(carried)}::jsonb, p.title, ${quantity}::int, ${now}::timestamptz, ${now}::timestamptz${value}
    from cart, variants v
      join products p on p.id = v.product_id
      ${join}
    where ${ctx.scope.where('v')} and v.id = ${variant}
      and (${hasAnswers(carried)}::boolean or ${asksNothing(sql`p.id`)})
      and ${isSold(ctx, sql`cart.currency`)} and ${available} >= ${quantity}::int
        + ${inOtherLines(sql`cart.id`, sql`v.id`, sql`o.key <> ${line}`)}
      and (select count(*) from cart_items o
           where o.cart_id = cart.id
             and (o.variant_id, o.key) is distinct from (v.id, ${line})) < ${MAX_LINES}::int
    on conflict (cart_id, variant_id, key) do update
      set quantity = i.quantity + excluded.quantity, updated_at = excluded.updated_at
      where i.quantity + excluded.quantity <= ${MAX_QUANTITY}::int
        and i.quantity + excluded.quantity
          + ${inOtherLines(sql`i.cart_id`, sql`i.variant_id`, sql`o.id <> i.id`)} <= (
          select ${available} from variants v ${join} where v.id = i.variant_id)
    returning i.id::text as id`
}
