import { defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { mayHandleMoney, orderView, shopsOrder, viewOrder } from '../../orders/operations/index.ts'
import { paymentErrors, type RefundTruth } from '../../payments/domain/index.ts'
import { asking, findRefund, type RefundRow } from '../../payments/operations/index.ts'
import { isByHand } from '../domain/index.ts'
import { applyRefundTruth, doneByHand } from './applyRefundTruth.ts'
import { isRefusedByProvider } from './noteStuck.ts'
import { bringOn } from './sendRefund.ts'

/**
 * Ends a refund of which the provider refuses to hear. It is tried once more before: what can be sent is
 * sent, and only what certainly cannot be is called off or handed back in another way.
 */
export const resolveRefund = defineOperation({
  name: 'refunds.resolve',
  summary:
    'Call off a refund that the payment provider refuses to send, or say that it was paid otherwise',
  feature: 'commerce',
  effect: 'resumable',
  http: { method: 'POST', path: '/refunds/:id/resolve' },
  input: z.object({
    id: z.uuid(),
    how: z
      .enum(['called_off', 'paid_otherwise'])
      .describe(
        '`paid_otherwise`: the shop has handed the money back itself, by transfer or in cash.',
      ),
  }),
  output: z.object({ order: orderView }),
  access: mayHandleMoney,
  run: async (ctx, { id, how }) => {
    const refund = await findRefund(ctx, { id })
    if (!refund) throw paymentErrors.refund_not_found()
    if (!isDone(refund, how)) {
      if (refund.state !== 'requested' || !(await isRefused(ctx, refund)))
        throw paymentErrors.refund_under_way()
      await end(ctx, refund, how)
    }
    return { order: viewOrder(await shopsOrder(ctx, refund.order)) }
  },
})

type How = 'called_off' | 'paid_otherwise'

/** The same wish again, or somebody else's. */
const isDone = (refund: RefundRow, how: How): boolean =>
  how === 'called_off' ? refund.state === 'cancelled' : isByHand(refund)

/** False when it has gone out after all. */
const isRefused = (ctx: Context, refund: RefundRow): Promise<boolean> =>
  asking(ctx, async () => {
    try {
      await bringOn(ctx, refund)
      return false
    } catch (error) {
      if (isRefusedByProvider(error)) return true
      throw error
    }
  })

const end = (ctx: Context, refund: RefundRow, how: How): Promise<void> =>
  ctx.transaction(async (inside) => {
    await shopsOrder(inside, refund.order)
    const now = await findRefund(inside, { id: refund.id })
    if (now && isDone(now, how)) return
    if (now?.state !== 'requested') throw paymentErrors.refund_under_way()
    await applyRefundTruth(inside, now, how === 'paid_otherwise' ? doneByHand(now) : calledOff(now))
  })

const calledOff = ({ amount, currency }: RefundRow): RefundTruth => ({
  state: 'cancelled',
  externalId: '',
  amount,
  currency,
  feeReturned: 0,
})
