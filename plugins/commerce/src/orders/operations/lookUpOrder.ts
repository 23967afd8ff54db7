import { anyone, defineOperation, deriveToken } from '@souk/kernel'
import { z } from 'zod'

import { normalizeEmail } from '../../customers/domain/index.ts'
import { orderErrors } from '../domain/index.ts'
import { findOrder } from './orderRows.ts'
import { ORDER_TOKEN } from './orderToken.ts'

/** For a guest who has closed the page: number and e-mail together open the order again. */
export const lookUpOrder = defineOperation({
  name: 'orders.lookUp',
  summary: 'Find an order by its number and the e-mail address it was placed with',
  feature: 'commerce',
  rateLimit: { points: 10, seconds: 60, by: 'ip' },
  http: { method: 'POST', path: '/store/orders/look-up' },
  input: z.object({
    number: z.coerce.number<string | number>().int().min(1).max(1e12),
    email: z.string().max(254),
  }),
  output: z.object({ id: z.string(), token: z.string() }),
  access: anyone,
  run: async (ctx, { number, email }) => {
    const order = await findOrder(ctx, { number })
    if (!order || normalizeEmail(order.email) !== normalizeEmail(email))
      throw orderErrors.order_not_found()
    return { id: order.id, token: deriveToken(ctx.payload.secret, ORDER_TOKEN, order.id) }
  },
})
