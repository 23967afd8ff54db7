import { defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { digitalErrors } from '../../digital/domain/index.ts'
import { deliveriesOf } from '../../digital/operations/index.ts'
import { mayHandleOrders, shopsOrder } from '../../orders/operations/index.ts'

export const resendDownloads = defineOperation({
  name: 'orders.resendDownloads',
  summary: 'Mail the buyer of an order its downloads and licence keys once more',
  feature: 'commerce',
  http: { method: 'POST', path: '/orders/:id/downloads/send' },
  input: z.object({ id: z.string().max(100) }),
  output: z.object({ email: z.string() }),
  access: mayHandleOrders,
  rateLimit: { points: 10, seconds: 600, by: 'id' },
  run: (ctx: Context, { id }) =>
    ctx.transaction(async (inside) => {
      const order = await shopsOrder(inside, id)
      const all = await deliveriesOf(inside, order.id)
      if (!all.some(({ state }) => state === 'active'))
        throw digitalErrors.download_nothing_to_send()
      await inside.emit({ topic: 'digital.letter_due', subject: order.id, payload: {} })
      return { email: order.email }
    }),
})
