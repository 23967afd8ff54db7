import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { emailInput } from './inputs.ts'

export const PASSWORD_FORGOTTEN = 'customer.password_forgotten'

export const forgotPassword = defineOperation({
  name: 'customers.forgotPassword',
  summary: 'Ask for a mail with which to set a new password',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/customers/forgot-password' },
  input: z.object({ email: emailInput }),
  output: z.object({ message: z.string() }),
  access: anyone,
  rateLimit: [
    { points: 5, seconds: 900, by: 'email' },
    { points: 60, seconds: 900, by: 'ip' },
  ],
  run: async (ctx, { email }) => {
    await ctx.transaction(async (inside) => {
      const [customer] = await inside.sql<{ id: string }>(sql`
        select u.id::text as id from customers u where ${inside.scope.where('u')} and u.email = ${email}`)
      // Recorded for a stranger too, about nobody: both take the same time to answer.
      await inside.emit({
        topic: PASSWORD_FORGOTTEN,
        subject: customer?.id ?? inside.newId(),
        payload: {},
      })
    })
    return { message: 'If there is an account with this e-mail, a mail is on its way.' }
  },
})
