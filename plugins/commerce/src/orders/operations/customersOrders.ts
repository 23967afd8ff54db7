import { defineOperation, listOf, paged, paging, type Context } from '@souk/kernel'
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
  input: z.object(paging({ limit: 20, most: 100 })),
  output: listOf(orderView),
  access: isCustomer,
  run: async (ctx, query) => {
    if (ctx.actor.kind !== 'customer') throw new Error('Only customers have orders.')
    const { orders, total } = await find(ctx, ctx.actor.id, query)
    return paged(orders.map(viewOrder), total, query)
  },
})
