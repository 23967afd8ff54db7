import { sql, type Chore, type Context } from '@souk/kernel'

import { renewHold } from '../../inventory/operations/index.ts'
import { changeOrder, findOrder, stockCause, type OrderRow } from '../../orders/operations/index.ts'
import { isUnderWay } from '../../payments/domain/index.ts'
import { paymentsOf, type PaymentRow } from '../../payments/operations/index.ts'
import { oneByOne } from '../../shared/oneByOne.ts'
import { hasHoldLapsed, holdUntil, isWorthWaiting } from '../domain/index.ts'
import { letHoldsGo } from './letHoldsGo.ts'

const BATCH = 100
/** While money is under way it is looked at again as often. */
const RENEWED_MINUTES = 60

/**
 * Puts pieces back for sale, and discounts, that were held for a payment which did not come in time.
 * Money that is known to be under way, such as a debit that takes days, keeps its pieces.
 */
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
    return due.length > 0 ? `Looked at what was held for ${done} orders.` : undefined
  },
}

const release = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async (inside) => {
    const order = await findOrder(inside, { id }, { lock: true })
    // Settled or renewed since it was looked for.
    if (!order || !isLapsed(inside, order)) return
    const payments = await paymentsOf(inside, id)
    if (payments.some((payment) => isComing(payment, inside.now()))) await renew(inside, order)
    else await letHoldsGo(inside, order)
  })

const isComing = ({ state, createdAt }: PaymentRow, now: Date): boolean =>
  isUnderWay(state) && isWorthWaiting(new Date(createdAt), now)

const isLapsed = (ctx: Context, { stock, heldUntil }: OrderRow): boolean =>
  stock === 'held' && heldUntil !== null && hasHoldLapsed(new Date(heldUntil), ctx.now())

const renew = async (ctx: Context, { id }: OrderRow): Promise<void> => {
  const until = holdUntil(ctx.now(), RENEWED_MINUTES)
  await renewHold(ctx, stockCause(id), until)
  await changeOrder(ctx, id, { heldUntil: until.toISOString(), entries: [] })
}
