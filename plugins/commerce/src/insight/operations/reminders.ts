import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import type { ReminderNumbers } from '../domain/index.ts'

const count = z.int()

const numbers = z.object({
  sent: count,
  opened: count.describe('Whose link was followed to the cart.'),
  ordered: count.describe('Whose cart was opened by the link and then ordered.'),
  amounts: z
    .array(z.object({ amount: z.number(), currency: z.string() }))
    .describe('What these orders came to, in minor units.'),
})

/** What came of the letters of the last 90 days. */
export const reminders = defineOperation({
  name: 'insight.reminders',
  summary: 'What came of the reminders of left carts: sent, opened, ordered',
  feature: 'commerce',
  http: { method: 'GET', path: '/insight/reminders' },
  input: z.object({}),
  output: numbers,
  access: ({ actor }) => actor.kind === 'member',
  run: async (ctx) => {
    const [row = NONE] = await ctx.sql<ReminderNumbers>(sql`
      with letters as (
        select l.opened_at, l.order_id, l.amount::float8 as amount, l.currency from reminder_letters l
        where ${ctx.scope.where('l')} and l.sent_at > now() - interval '90 days')
      select count(*)::int as sent, count(opened_at)::int as opened, count(order_id)::int as ordered,
        (select coalesce(json_agg(json_build_object('amount', s.amount, 'currency', s.currency)
            order by s.amount desc), '[]')
          from (select sum(amount) as amount, currency from letters where currency is not null
            group by currency) s) as amounts
      from letters`)
    return { ...row, amounts: [...row.amounts] }
  },
})

const NONE: ReminderNumbers = { sent: 0, opened: 0, ordered: 0, amounts: [] }
