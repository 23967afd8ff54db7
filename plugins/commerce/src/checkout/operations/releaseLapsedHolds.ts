import { sql, type Chore, type Context } from '@souk/kernel'

import { findOrder } from '../../orders/operations/index.ts'
import { oneByOne } from '../../shared/oneByOne.ts'
import { letHoldsGo } from './letHoldsGo.ts'

const BATCH = 100

/** Puts pieces back for sale, and discounts, that were held for a payment which did not come in time. */
export const releaseLapsedHolds: Chore = {
  name: 'checkout.releaseLapsedHolds',
  everySeconds: 60,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      select o.id::text as id, ${shop('o')} as shop from orders o
      where o.stock = 'held' and o.held_until < now() order by o.held_until limit ${BATCH}`)
    const done = await oneByOne(
      due,
      ({ id, shop: key }) => inShop(key, (ctx) => release(ctx, id)),
      ({ id }, error) => log.warn({ order: id, err: error }, 'A hold could not be released.'),
    )
    return due.length > 0 ? `Released what was held for ${done} orders.` : undefined
  },
}

const release = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async (inside) => {
    const order = await findOrder(inside, { id }, { lock: true })
    // Settled or renewed since it was looked for.
    if (order?.stock !== 'held' || !order.heldUntil || new Date(order.heldUntil) > inside.now())
      return
    await letHoldsGo(inside, order)
  })
