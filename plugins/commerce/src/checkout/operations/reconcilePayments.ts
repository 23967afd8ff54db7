import { sql, type Chore, type Context } from '@souk/kernel'

import { timelineEntry, type OrderState } from '../../orders/domain/index.ts'
import {
  callOffPayment,
  changeOrder,
  findOrder,
  settlePayment,
  type OrderRow,
} from '../../orders/operations/index.ts'
import { findPayment, openOnes, type PaymentRow } from '../../payments/operations/index.ts'
import { oneByOne } from '../../shared/oneByOne.ts'
import { hasHoldLapsed } from '../domain/index.ts'

const BATCH = 100
/** Reserved money that lapses within a day is worth a word to the shop. */
const CAPTURE_NOTICE_MS = 24 * 3_600_000

/**
 * Asks after payments that nobody has told of: a webhook that did not come, an answer that was lost.
 * What is not wanted any more is called off. Ever more rarely, the older a payment is.
 */
export const reconcilePayments: Chore = {
  name: 'checkout.reconcilePayments',
  everySeconds: 60,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      update payments p set check_at = now() + least(greatest(now() - p.created_at, interval '5 minutes'), interval '6 hours')
      where p.id in (
        select id from payments
        where check_at <= now()
          and (state in ('creating', 'pending', 'processing', 'authorized')
            or (state = 'paid' and provider_fee is null))
        order by check_at limit ${BATCH} for update skip locked)
      returning p.id::text as id, ${shop('p')} as shop`)
    const done = await oneByOne(
      due,
      ({ id, shop: key }) => inShop(key, (ctx) => reconcile(ctx, id)),
      ({ id }, error) =>
        log.warn({ payment: id, err: error }, 'A payment could not be asked after.'),
    )
    return due.length > 0 ? `Asked after ${done} of ${due.length} payments.` : undefined
  },
}

const reconcile = async (ctx: Context, id: string): Promise<void> => {
  const payment = await findPayment(ctx, id)
  if (!payment) return
  await settlePayment(ctx, payment)
  const [order, now] = [await findOrder(ctx, { id: payment.order }), await findPayment(ctx, id)]
  if (!order || !now) return
  if (isUnwanted(order, now, ctx.now())) return callOffPayment(ctx, now)
  if (now.state === 'authorized') await warnOfLapse(ctx, order, now)
}

/** Nobody waits for it: the order is over or another one by now, or the shopper has gone away. */
const isUnwanted = (
  order: OrderState & Pick<OrderRow, 'heldUntil'>,
  payment: PaymentRow,
  now: Date,
): boolean => {
  if (openOnes([payment]).length === 0 || payment.state === 'processing') return false
  // Its opening was never answered, and by now nobody waits for the answer.
  if (payment.state === 'creating' && payment.externalId === null) return true
  if (payment.version !== order.version || order.status === 'cancelled') return true
  if (payment.state === 'authorized') return false
  const hasLapsed =
    order.stock === 'none' || (order.heldUntil && hasHoldLapsed(new Date(order.heldUntil), now))
  return order.status === 'pending' ? Boolean(hasLapsed) : order.paymentStatus !== 'pending'
}

const warnOfLapse = async (
  ctx: Context,
  order: OrderRow,
  { captureBefore }: PaymentRow,
): Promise<void> => {
  const isSoon =
    captureBefore && new Date(captureBefore).getTime() - ctx.now().getTime() < CAPTURE_NOTICE_MS
  if (!isSoon || order.timeline.some(({ kind }) => kind === 'capture_due')) return
  await ctx.transaction(async (inside) => {
    const facts = { captureBefore }
    await changeOrder(inside, order.id, {
      entries: [timelineEntry('capture_due', { now: inside.now(), facts })],
    })
    await inside.emit({ topic: 'payment.capture_due', subject: order.id, payload: facts })
  })
}
