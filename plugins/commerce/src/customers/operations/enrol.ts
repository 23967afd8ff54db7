import { isUniqueViolation, payloadsIssues, scopeOf, sql, type Context } from '@souk/kernel'

import { customerErrors } from '../domain/index.ts'
import { authenticate, type SignedIn } from './authenticate.ts'

type Registration = {
  readonly email: string
  readonly password: string
  readonly name?: string | null | undefined
}

/**
 * Makes somebody a customer of this shop and logs them in.
 *
 * @throws 409 `email_taken`
 */
export const enrol = async (
  ctx: Context,
  { email, password, name }: Registration,
): Promise<SignedIn> => {
  const taken = await ctx.sql(sql`
    select 1 from customers u where ${ctx.scope.where('u')} and u.email = ${email}`)
  if (taken.length > 0) throw customerErrors.email_taken()
  const { field } = scopeOf(ctx.payload)
  const data = { email, password, name: name || null, ...(field && { [field]: ctx.shop.id }) }
  try {
    // The hidden username is filled in by a hook, which the generated types cannot know.
    const account = data as never
    await ctx.payload.create({ collection: 'customers', data: account, req: ctx.req, depth: 0 })
  } catch (error) {
    // Two at once: the database let one through.
    if (isTaken(error)) throw customerErrors.email_taken()
    throw error
  }
  return authenticate(ctx, { email, password })
}

const isTaken = (error: unknown): boolean =>
  isUniqueViolation(error) ||
  payloadsIssues(error).some(({ path }) => path === 'username' || path === 'email')
