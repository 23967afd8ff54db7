import { anyone, defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { customerErrors } from '../domain/index.ts'
import { customerView, findCustomer } from './customerView.ts'
import { passwordInput } from './inputs.ts'
import { hashOfResetToken } from './resetToken.ts'
import { openSession } from './session.ts'

export const resetPassword = defineOperation({
  name: 'customers.resetPassword',
  summary: 'Set a new password with the token from the mail; all sessions end, a new one begins',
  feature: 'commerce',
  http: {
    method: 'POST',
    path: '/store/customers/reset-password',
    responseHeaders: ({ token }, ctx) => openSession(ctx, token),
  },
  input: z.object({ token: z.string().min(1).max(200), password: passwordInput }),
  output: z.object({ token: z.string(), customer: customerView }),
  access: anyone,
  rateLimit: { points: 30, seconds: 900, by: 'ip', counts: 'refused' },
  run: (ctx, { token, password }) =>
    ctx.transaction(async (inside) => {
      const hash = hashOfResetToken(token)
      const id = await claim(inside, hash)
      const { token: session } = await inside.payload.resetPassword({
        collection: 'customers',
        data: { token: hash, password },
        overrideAccess: true,
        req: inside.req,
      })
      await inside.sql(sql`
        update customers u set reset_password_token = null
        where ${inside.scope.where('u')} and u.id = ${id}`)
      const customer = await findCustomer(inside, id)
      if (!session || !customer) throw customerErrors.reset_token_invalid()
      return { token: session, customer }
    }),
})

/** Locks the customer, so that a token works once. @throws 400 `reset_token_invalid` */
const claim = async (ctx: Context, hash: string): Promise<string> => {
  const [row] = await ctx.sql<{ id: string }>(sql`
    select u.id::text as id from customers u
    where ${ctx.scope.where('u')} and u.reset_password_token = ${hash}
      and u.reset_password_expiration > ${ctx.now().toISOString()}
    for update`)
  if (!row) throw customerErrors.reset_token_invalid()
  return row.id
}
