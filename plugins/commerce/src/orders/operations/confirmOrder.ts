import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { asking } from '../../payments/operations/index.ts'
import { orderView } from './orderView.ts'
import { ownOrder } from './ownOrder.ts'
import { orderHeaders, orderKey } from './readOrder.ts'
import { settle } from './settle.ts'
import { viewOrder } from './viewOrder.ts'

export const confirmOrder = defineOperation({
  name: 'orders.confirm',
  summary: 'Ask how the payment stands and settle the order by it; safe to call again and again',
  feature: 'commerce',
  effect: 'resumable',
  http: { method: 'POST', path: '/store/orders/:id/confirm', headers: orderHeaders },
  input: z.object(orderKey),
  output: z.object({ order: orderView }),
  access: anyone,
  run: async (ctx, key) => {
    const { id } = await ownOrder(ctx, key)
    return { order: viewOrder(await asking(ctx, () => settle(ctx, id))) }
  },
})
