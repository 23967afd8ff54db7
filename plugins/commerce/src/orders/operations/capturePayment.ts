import { defineOperation, kernelErrors, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  asking,
  latestPayment,
  movePayment,
  providerNamed,
} from '../../payments/operations/index.ts'
import { paymentErrors } from '../../payments/domain/index.ts'
import { orderErrors, receivePayment } from '../domain/index.ts'
import { captureReserved, reservedFor } from './captureReserved.ts'
import { changedByMember } from './changedByMember.ts'
import { deliverSold } from './deliverSold.ts'
import { mayHandleOrders } from './mayHandleOrders.ts'
import { changeOrder, type OrderRow } from './orderRows.ts'
import { orderView } from './orderView.ts'
import { shopsOrder } from './ownOrder.ts'
import { postReceipts } from './postReceipts.ts'
import { viewOrder } from './viewOrder.ts'

/** Reserved money is taken; money that came without a provider (a transfer, cash) is noted. */
export const capturePayment = defineOperation({
  name: 'orders.capture',
  summary: 'Take the reserved money of an order, or note that its money has come in',
  feature: 'commerce',
  effect: 'resumable',
  http: { method: 'POST', path: '/orders/:id/capture' },
  input: z.object({ id: z.string().max(100) }),
  output: z.object({ order: orderView }),
  access: mayHandleOrders,
  run: async (ctx, { id }) => {
    const order = await shopsOrder(ctx, id)
    if (!isConfirmed(order)) throw orderErrors.order_not_confirmed()
    const reserved = await reservedFor(ctx, order.id)
    if (reserved) await asking(ctx, () => captureReserved(ctx, reserved))
    else if (!(await wasTaken(ctx, order.id))) return noteReceipt(ctx, order.id)
    return { order: viewOrder(await shopsOrder(ctx, id)) }
  },
})

/** The same wish again, after its answer was lost: a provider's money is there. */
const wasTaken = async (ctx: Context, order: string): Promise<boolean> => {
  const payment = await latestPayment(ctx, order)
  if (payment?.state !== 'paid') return false
  return providerNamed(ctx, payment.provider).confirms === 'settlement'
}

const isConfirmed = ({ status }: OrderRow): boolean =>
  status === 'confirmed' || status === 'completed'

const noteReceipt = (ctx: Context, id: string) =>
  changedByMember(ctx, id, async (inside, { order, actor }) => {
    if (!isConfirmed(order)) throw orderErrors.order_not_confirmed()
    const payment = await latestPayment(inside, order.id)
    if (!payment) throw paymentErrors.payment_not_captured()
    const isByHand = providerNamed(inside, payment.provider).confirms === 'placement'
    if (!isByHand || payment.state !== 'pending') throw paymentErrors.payment_not_captured()
    const { paymentStatus, entries } = receivePayment(order, {
      paymentStatus: 'paid',
      now: inside.now(),
    })
    if (!(await movePayment(inside, payment, { state: 'paid' }))) throw kernelErrors.conflict()
    await changeOrder(inside, order.id, {
      paymentStatus,
      entries: entries.map((entry) => ({ ...entry, actor })),
    })
    await postReceipts(inside, payment)
    await deliverSold(inside, order)
    await inside.emit({
      topic: 'order.paid',
      subject: order.id,
      payload: {
        number: order.number,
        total: order.totals.total,
        currency: order.currency,
        email: order.email,
      },
    })
  })
