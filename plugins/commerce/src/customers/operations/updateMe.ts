import {
  defineOperation,
  isUniqueViolation,
  kernelErrors,
  payloadsIssues,
  sql,
  type Context,
} from '@souk/kernel'
import { z } from 'zod'

import { customerErrors } from '../domain/index.ts'
import { authenticate } from './authenticate.ts'
import { assertWording, consentInput, keepRemindMe } from './consent.ts'
import { customerView } from './customerView.ts'
import { emailInput, nameInput, passwordInput } from './inputs.ts'
import { isCustomer, ownId, readSelf } from './self.ts'
import { sessionOf } from './session.ts'

export const updateMe = defineOperation({
  name: 'customers.updateMe',
  summary: 'Change name, e-mail or password; the latter two want the current password',
  feature: 'commerce',
  http: { method: 'PATCH', path: '/store/customers/me' },
  input: z.object({
    name: nameInput.nullable().optional(),
    email: emailInput.optional(),
    password: passwordInput.optional(),
    ...consentInput,
    currentPassword: z.string().max(1000).optional(),
  }),
  output: customerView,
  access: isCustomer,
  effect: 'resumable',
  run: async (ctx, { name, email, password, currentPassword, ...said }) => {
    assertWording(said)
    const me = await readSelf(ctx)
    const changesEmail = email !== undefined && email !== me.email
    if (changesEmail || password !== undefined) {
      if (!currentPassword) throw needsCurrentPassword()
      await assertPassword(ctx, { email: me.email, password: currentPassword })
      const data = { ...(changesEmail && { email }), ...(password !== undefined && { password }) }
      await changeAccount(ctx, data)
    }
    if (name !== undefined) await rename(ctx, name || null)
    // A yes was said for one address; for another it has to be said again.
    const remindMe = said.remindMe ?? (changesEmail && me.remindMe ? false : undefined)
    if (remindMe !== undefined && (remindMe || me.remindMe))
      await ctx.transaction((inside) =>
        keepRemindMe(inside, {
          ...said,
          remindMe,
          id: me.id,
          email: remindMe && email !== undefined ? email : me.email,
        }),
      )
    return readSelf(ctx)
  },
})

const needsCurrentPassword = () =>
  kernelErrors.invalid_input({
    issues: [{ path: ['currentPassword'], message: 'Please enter your current password, too.' }],
  })

/** By logging in, so that guesses are counted and lock here too; the session it opens is dropped. */
const assertPassword = async (
  ctx: Context,
  credentials: { email: string; password: string },
): Promise<void> => {
  const { token } = await authenticate(ctx, credentials)
  const [, claims = ''] = token.split('.')
  const { sid } = z
    .object({ sid: z.string() })
    .parse(JSON.parse(Buffer.from(claims, 'base64url').toString()))
  await ctx.sql(
    sql`delete from customers_sessions where _parent_id = ${ownId(ctx)} and id = ${sid}`,
  )
}

/** With a new password every other session ends. */
const changeAccount = (ctx: Context, data: { email?: string; password?: string }): Promise<void> =>
  ctx.transaction(async (inside) => {
    const id = ownId(inside)
    try {
      await inside.payload.update({ collection: 'customers', id, data, req: inside.req, depth: 0 })
    } catch (error) {
      if (isUniqueViolation(error) || payloadsIssues(error).length > 0)
        throw customerErrors.email_taken()
      throw error
    }
    if (data.password === undefined) return
    await inside.sql(sql`
      delete from customers_sessions
      where _parent_id = ${id} and id <> ${sessionOf(inside) ?? ''}`)
  })

const rename = async (ctx: Context, name: string | null): Promise<void> => {
  await ctx.sql(sql`
    update customers u set name = ${name}, updated_at = ${ctx.now().toISOString()}
    where ${ctx.scope.where('u')} and u.id = ${ownId(ctx)}`)
}
