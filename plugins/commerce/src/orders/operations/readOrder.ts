import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { orderView } from './orderView.ts'
import { ownOrder } from './ownOrder.ts'
import { viewOrder } from './viewOrder.ts'

export const orderKey = {
  id: z.string().max(100).describe("The order's id."),
  orderToken: z
    .string()
    .max(200)
    .optional()
    .describe("The order's secret, unless it is the caller's own."),
}

export const orderHeaders = { orderToken: 'X-Order-Token' } as const

export const readOrder = defineOperation({
  name: 'orders.read',
  summary: 'Read an order, frozen as it was placed, with what has happened to it since',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/orders/:id', headers: orderHeaders },
  input: z.object(orderKey),
  output: orderView,
  access: anyone,
  run: async (ctx, key) => viewOrder(await ownOrder(ctx, key)),
})
