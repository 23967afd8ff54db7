import { sql, type Context } from '@souk/kernel'

import type { QuotedCart } from '../../cart/operations/index.ts'
import { holdNewly } from '../../inventory/operations/index.ts'
import { orderInsert, stockCause, type NewOrder } from '../../orders/operations/index.ts'
import {
  paymentInsert,
  type NewPayment,
  type PaymentProvider,
} from '../../payments/operations/index.ts'
import { holdUntil } from '../domain/index.ts'
import { confirmAtOnce, newPayment } from './newPayment.ts'
import { orderToWrite, type Written } from './orderToWrite.ts'
import type { Placed } from './placed.ts'

type Given = {
  readonly cart: QuotedCart['cart']
  readonly placement: Written
  readonly provider: PaymentProvider
}

/**
 * A cart's first order, of which nobody else knows yet. Its pieces are held last of all: everybody who
 * wants the same ones waits from there to the commit. Should they be gone, nothing was written.
 */
export const placeNew = async (
  ctx: Context,
  { cart, placement, provider }: Given,
): Promise<Placed> => {
  const until = holdUntil(ctx.now())
  // What is confirmed at once takes its pieces off the shelf, and need not hold them first.
  const holds = provider.confirms === 'settlement'
  const held = holds
    ? ({ stock: 'held', heldUntil: until.toISOString() } as const)
    : ({ stock: 'none', heldUntil: null } as const)
  const wanted = orderToWrite(ctx, { cart, placement, before: undefined, held })
  const { order, payment } = await write(
    ctx,
    wanted,
    await newPayment(ctx, { order: wanted, provider, attempt: 1 }),
  )
  if (holds) await holdNewly(ctx, { cause: stockCause(order.id), lines: order.items, until })
  return { order: await confirmAtOnce(ctx, order, payment), payment, isNew: true }
}

/** Both in one statement. */
const write = async (
  ctx: Context,
  order: NewOrder,
  payment: NewPayment,
): Promise<Pick<Placed, 'order' | 'payment'>> => {
  const [row] = await ctx.sql<Pick<Placed, 'order' | 'payment'>>(sql`
    with placed as (${orderInsert(ctx, order)}), opened as (${paymentInsert(ctx, payment)})
    select to_jsonb(placed) as "order", to_jsonb(opened) as payment from placed, opened`)
  if (!row) throw new Error('An order that was placed did not come back.')
  return row
}
