import { readCart, readOrder } from '@souk/commerce'
import { anyone, defineOperation, perform, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

const known = z.object({
  order: z.string(),
  cart: z.string().nullable(),
  provider: z.string(),
  state: z.string(),
  failure: z.string().nullable().describe('Why the latest try did not go through.'),
})
/** How the attempt to pay an order stands that counts: one that is under way, else the latest. */
export type KnownPayment = z.output<typeof known>

const output = z.object({ payment: known.nullable() })

/** For who has the order's secret, or is its customer. */
export const paymentOfOrder = defineOperation({
  name: 'storefront.paymentOfOrder',
  summary: 'How the latest attempt to pay an order stands',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/orders/:id/payment' },
  input: z.object({ id: z.string(), orderToken: z.string().optional() }),
  output,
  access: anyone,
  run: async (ctx, key) => {
    const { id } = await perform(readOrder, ctx, key)
    return { payment: await latest(ctx, sql`o.id = ${id}`) }
  },
})

/** For who has the cart's secret: whether its order waits for a payment already. */
export const paymentOfCart = defineOperation({
  name: 'storefront.paymentOfCart',
  summary: "How the latest attempt to pay a cart's order stands",
  feature: 'commerce',
  http: { method: 'GET', path: '/store/carts/:id/payment' },
  input: z.object({ id: z.string(), cartToken: z.string().optional() }),
  output,
  access: anyone,
  run: async (ctx, key) => {
    const { id } = await perform(readCart, ctx, key)
    return { payment: await latest(ctx, sql`o.cart_id = ${id} and o.status = 'pending'`) }
  },
})

const latest = async (
  ctx: Context,
  which: ReturnType<typeof sql>,
): Promise<KnownPayment | null> => {
  const [row] = await ctx.sql<KnownPayment>(sql`
    select o.id::text as "order", o.cart_id::text as cart, p.provider, p.state, p.failure
    from orders o join payments p on p.order_id = o.id
    where ${ctx.scope.where('o')} and ${ctx.scope.where('p')} and ${which}
    order by p.state in ('processing', 'authorized') desc, p.version desc, p.attempt desc limit 1`)
  return row ?? null
}
