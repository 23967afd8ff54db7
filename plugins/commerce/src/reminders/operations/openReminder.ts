import { anyone, defineOperation, hashToken, sql } from '@souk/kernel'
import { z } from 'zod'

import { reminderErrors } from '../domain/index.ts'
import { cartTokenOf } from './leftCart.ts'
import { letterOf } from './link.ts'

export const openReminder = defineOperation({
  name: 'reminders.open',
  summary: 'Open the cart that a reminder was about',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/reminders/open' },
  input: z.object({
    secret: z.string().max(200).describe('What stands behind the `#` of the letter’s link.'),
  }),
  output: z.object({
    cart: z.string().nullable().describe('Null where its customer has to log in first.'),
    cartToken: z.string().nullable().describe('A guest’s, to be sent as X-Cart-Token.'),
  }),
  access: anyone,
  rateLimit: { points: 60, seconds: 300, by: 'ip', counts: 'refused' },
  run: async (ctx, { secret }) => {
    const letter = letterOf(ctx, secret, 'open')
    if (!letter) throw reminderErrors.reminder_not_found()
    const now = ctx.now().toISOString()
    const [row] = await ctx.sql<{ cart: string; customer: string | null; hash: string | null }>(sql`
      update reminder_letters l set opened_at = coalesce(l.opened_at, ${now}::timestamptz), updated_at = ${now}
      from carts c
      where ${ctx.scope.where('l')} and l.id = ${letter} and c.id = l.cart_id
        and c.status = 'open' and c.expires_at > ${now}
      returning c.id::text as cart, c.customer_id::text as customer, c.token_hash as hash`)
    if (!row) throw reminderErrors.reminder_not_found()
    if (row.customer !== null) {
      // What an account holds opens to whoever is logged in to it, and not to whoever has the letter.
      const isOwner = ctx.actor.kind === 'customer' && ctx.actor.id === row.customer
      return { cart: isOwner ? row.cart : null, cartToken: null }
    }
    const cartToken = cartTokenOf(ctx, row.cart)
    if (hashToken(cartToken) !== row.hash) throw reminderErrors.reminder_not_found()
    return { cart: row.cart, cartToken }
  },
})
