import { sql, type Context, type Shop, type StoredEvent, type Subscriber } from '@souk/kernel'

import { PASSWORD_FORGOTTEN } from './forgotPassword.ts'
import { hashOfResetToken, resetToken } from './resetToken.ts'

const VALID_MINUTES = 60

/** Where a shopper sets a new password; without one the mail holds the bare token. */
export type ResetPasswordUrl = (shop: Shop, token: string) => string

/** Arms a token and mails it to the customer, if there is one. */
export const sendResetMail = (urlOf?: ResetPasswordUrl): Subscriber => ({
  name: 'customers.sendResetMail',
  topics: [PASSWORD_FORGOTTEN],
  runs: 'outside',
  handle: async (ctx, event) => {
    const token = resetToken(ctx.payload.secret, event.id, event.subject)
    const email = await arm(ctx, event, token)
    if (!email) return 'Nobody has this e-mail; nothing was sent.'
    await ctx.payload.sendEmail({
      to: email,
      subject: `${ctx.shop.name}: set a new password`,
      text: letter(ctx.shop, urlOf ? urlOf(ctx.shop, token) : token),
    })
    return 'Sent a mail with which to set a new password.'
  },
})

const arm = async (
  ctx: Context,
  event: StoredEvent,
  token: string,
): Promise<string | undefined> => {
  const until = new Date(ctx.now().getTime() + VALID_MINUTES * 60_000).toISOString()
  const [customer] = await ctx.sql<{ email: string }>(sql`
    update customers u set reset_password_token = ${hashOfResetToken(token)},
      reset_password_expiration = ${until}
    where ${ctx.scope.where('u')} and u.id = ${event.subject} returning u.email`)
  return customer?.email
}

const letter = (shop: Shop, link: string): string => `Hello,

somebody, hopefully you, asked for a new password at ${shop.name}. With this you can set one:

${link}

It is valid for ${VALID_MINUTES} minutes. If it was not you, there is nothing that you need to do.
`
