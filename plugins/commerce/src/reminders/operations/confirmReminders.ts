import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { CONFIRM_DAYS } from '../../customers/domain/index.ts'
import { confirmedSql, writeConsent } from '../../customers/operations/index.ts'
import { reminderErrors } from '../domain/index.ts'
import { letterOf } from './link.ts'

export const confirmReminders = defineOperation({
  name: 'reminders.confirm',
  summary: 'Say: this is my address, and I want to be reminded',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/reminders/confirm' },
  input: z.object({
    secret: z.string().max(200).describe('What stands behind the `#` of the letter’s link.'),
  }),
  output: z.object({ done: z.literal(true) }),
  access: anyone,
  rateLimit: { points: 60, seconds: 300, by: 'ip', counts: 'refused' },
  run: (ctx, { secret }) =>
    ctx.transaction(async (inside) => {
      const { scope } = inside
      const asked = letterOf(inside, secret, 'confirm')
      // Locked, so that whoever presses twice has said it once.
      const [letter] = asked
        ? await inside.sql<{ email: string }>(sql`
            select k.email from consents k
            where ${scope.where('k')} and k.id = ${asked} and k.kind = 'given'
              and k.created_at > now() - make_interval(days => ${CONFIRM_DAYS}::int)
            for update`)
        : []
      if (!letter) throw reminderErrors.confirmation_not_found()
      const { email } = letter
      const [said] = await inside.sql<Said>(sql`
        select k.kind::text as kind, k.wording, k.customer_id::text as customer, k.cart,
          ${confirmedSql(inside, sql`k.email`)} as confirmed
        from consents k where ${scope.where('k')} and k.email = ${email}
        order by k.created_at desc, k.id desc limit 1`)
      // What was taken back meanwhile is not agreed to by an old link.
      if (said?.kind !== 'given') throw reminderErrors.confirmation_not_found()
      const { wording, customer, cart } = said
      if (!said.confirmed)
        await writeConsent(inside, {
          email,
          kind: 'given',
          source: 'confirmation',
          wording,
          customer,
          cart,
        })
      return { done: true as const }
    }),
})

type Said = {
  readonly kind: string
  readonly wording: string | null
  readonly customer: string | null
  readonly cart: string | null
  readonly confirmed: boolean
}
