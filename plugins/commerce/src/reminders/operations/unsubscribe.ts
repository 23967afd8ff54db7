import { anyone, defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { writeConsent } from '../../customers/operations/index.ts'
import { reminderErrors } from '../domain/index.ts'
import { letterOf } from './link.ts'

export const unsubscribe = defineOperation({
  name: 'reminders.unsubscribe',
  summary: 'Say: no more of these letters, to this address, from this shop',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/reminders/unsubscribe' },
  input: z.object({ secret: z.string().max(200).describe('What the letter’s link ends with.') }),
  output: z.object({ done: z.literal(true) }),
  access: anyone,
  rateLimit: { points: 60, seconds: 300, by: 'ip', counts: 'refused' },
  run: (ctx, { secret }) =>
    ctx.transaction(async (inside) => {
      const letter = letterOf(inside, secret, 'unsubscribe')
      const [row] = letter
        ? await inside.sql<{ email: string }>(sql`
            select l.email from reminder_letters l
            where ${inside.scope.where('l')} and l.id = ${letter} for update`)
        : []
      if (!row) throw reminderErrors.reminder_not_found()
      await stop(inside, row.email)
      return { done: true as const }
    }),
})

/** Holds for every later letter of the shop, until its owner, logged in, says yes again. */
const stop = async (ctx: Context, email: string): Promise<void> => {
  const now = ctx.now().toISOString()
  const [last] = await ctx.sql<{ source: string }>(sql`
    select k.source::text as source from consents k where ${ctx.scope.where('k')} and k.email = ${email}
    order by k.created_at desc, k.id desc limit 1`)
  // Pressed twice is said once.
  if (last?.source !== 'letter') {
    await writeConsent(ctx, {
      email,
      kind: 'withdrawn',
      source: 'letter',
      wording: null,
      customer: null,
      cart: null,
    })
  }
  await ctx.sql(sql`
    update customers u set remind_me = false, updated_at = ${now}
    where ${ctx.scope.where('u')} and u.email = ${email} and u.remind_me`)
  await ctx.sql(sql`
    update carts c set remind_me = false
    where ${ctx.scope.where('c')} and lower(c.email) = ${email} and c.remind_me and c.status = 'open'`)
}
