import { defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { customersOrders as find } from './orderRows.ts'
import { orderView } from './orderView.ts'
import { viewOrder } from './viewOrder.ts'

const isCustomer = ({ actor }: Context): boolean => actor.kind === 'customer'

export const customersOrders = defineOperation({
  name: 'customers.orders',
  summary: "The customer's own orders, newest first",
  feature: 'commerce',
  http: { method: 'GET', path: '/store/customers/me/orders' },
  input: z.object({
    limit: z.coerce.number<string | number>().int().min(1).max(100).default(20),
    page: z.coerce.number<string | number>().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    docs: z.array(orderView),
    totalDocs: z.int(),
    limit: z.int(),
    page: z.int(),
    totalPages: z.int(),
    hasNextPage: z.boolean(),
    hasPrevPage: z.boolean(),
    nextPage: z.int().nullable(),
    prevPage: z.int().nullable(),
  }),
  access: isCustomer,
  run: async (ctx, { limit, page }) => {
    if (ctx.actor.kind !== 'customer') throw new Error('Only customers have orders.')
    const { orders, total } = await find(ctx, ctx.actor.id, { limit, page })
    const totalPages = Math.max(1, Math.ceil(total / limit))
    return {
      docs: orders.map(viewOrder),
      totalDocs: total,
      limit,
      page,
      totalPages,
      hasNextPage: page < totalPages,
      hasPrevPage: page > 1,
      nextPage: page < totalPages ? page + 1 : null,
      prevPage: page > 1 ? page - 1 : null,
    }
  },
})
