import { defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { deliveriesOf } from '../../digital/operations/index.ts'
import { shopsOrder } from '../../orders/operations/index.ts'
import { shownView, viewShown } from './downloadView.ts'

export const shownDownloads = defineOperation({
  name: 'orders.deliveries',
  summary: 'What an order has given as files and licence keys, as the shop’s people see it',
  feature: 'commerce',
  http: { method: 'GET', path: '/orders/:id/downloads' },
  input: z.object({ id: z.string().max(100) }),
  output: z.object({ docs: z.array(shownView) }),
  access: ({ actor }: Context) => actor.kind === 'member',
  run: async (ctx, { id }) => {
    const order = await shopsOrder(ctx, id)
    return { docs: (await deliveriesOf(ctx, order.id)).map((row) => viewShown(ctx, row)) }
  },
})
