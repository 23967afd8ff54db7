import { defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

const isCustomer = ({ actor }: Context): boolean => actor.kind === 'customer'

const entry = z.object({
  at: z.string(),
  kind: z.enum(['issued', 'spent', 'given_back', 'adjusted', 'expired', 'closed']),
  amount: z.int().describe('Above nothing for what came, below it for what went.'),
  order: z.int().nullable().describe('The number of the order that it was for.'),
  reason: z.string().nullable(),
})

const account = z.object({
  currency: z.string(),
  balance: z.int(),
  available: z
    .int()
    .describe(
      'Without what is set aside for orders that are being paid; nothing while the shop has disabled the account.',
    ),
  entries: z.array(entry).describe('The latest hundred, the latest first.'),
})

export const readStoreCredit = defineOperation({
  name: 'storeCredit.read',
  summary: 'A customer’s own credit with the shop, and what has moved on it',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/customers/me/credit' },
  input: z.object({}),
  output: z.object({ docs: z.array(account) }),
  access: isCustomer,
  run: async (ctx) => {
    if (ctx.actor.kind !== 'customer') throw new Error('Only customers have credit.')
    const customer = ctx.actor.id
    const docs = await ctx.sql<z.output<typeof account>>(sql`
      select k.currency, k.balance::float8 as balance, 
        (case when k.state = 'active' then k.balance - k.held else 0 end)::float8 as available,
        (select coalesce(jsonb_agg(jsonb_build_object(
            'at', e.created_at, 'kind', e.kind, 'amount', e.amount, 'order', e.number, 'reason', e.reason)
            order by e.created_at desc, e.id desc), '[]')
          from (
            select e.id, e.created_at, e.kind, e.amount, e.reason, o.number from gift_card_entries e
              left join orders o on o.id = e.order_id
            where ${ctx.scope.where('e')} and e.gift_card_id = k.id
            order by e.created_at desc, e.id desc limit 100) e) as entries
      from gift_cards k
      where ${ctx.scope.where('k')} and k.customer_id = ${customer}::uuid and k.kind = 'store_credit'
      order by k.currency`)
    return { docs }
  },
})
