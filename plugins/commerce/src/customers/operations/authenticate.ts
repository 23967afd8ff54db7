import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

import { payloadsStatus, sql, type Context } from '@souk/kernel'
import { isolateObjectProperty } from 'payload'

import { customerErrors } from '../domain/index.ts'
import { findCustomer, type CustomerView } from './customerView.ts'

export type SignedIn = { readonly token: string; readonly customer: CustomerView }

type Credentials = { readonly email: string; readonly password: string }

/**
 * Checks a password and opens a session; Payload counts the failures and locks. To be called outside
 * a transaction, since a failure must be counted although the call fails.
 *
 * @throws 401 `credentials_invalid`: the same for a wrong password, an unknown e-mail and an account
 * that is locked, and as late
 */
export const authenticate = async (
  ctx: Context,
  { email, password }: Credentials,
): Promise<SignedIn> => {
  const [known] = await ctx.sql<{ username: string }>(sql`
    select u.username from customers u where ${ctx.scope.where('u')} and u.email = ${email}`)
  if (!known) {
    await takeAsLong(password)
    throw customerErrors.credentials_invalid()
  }
  const { token, user } = await inTurn(known.username, () =>
    logIn(ctx, { email, username: known.username, password }),
  )
  const customer = user ? await findCustomer(ctx, String(user.id)) : undefined
  if (!token || !customer) throw customerErrors.credentials_invalid()
  return { token, customer }
}

const logIn = async (ctx: Context, data: Credentials & { readonly username: string }) => {
  try {
    // Payload makes the request the customer's own; it stays whose it was.
    const req = isolateObjectProperty(ctx.req, 'user')
    return await ctx.payload.login({ collection: 'customers', data, req, depth: 0 })
  } catch (error) {
    // Payload calls a blank password invalid; to us it is just wrong.
    if (![400, 401].includes(payloadsStatus(error) ?? 0)) throw error
    if (isLocked(ctx, error)) await takeAsLong(data.password)
    throw customerErrors.credentials_invalid()
  }
}

/** Nothing but its words tells it from a wrong password. */
const isLocked = ({ req }: Context, error: unknown): boolean =>
  (error as Error).message === req.t('error:userLocked')

/**
 * Payload reads a customer's sessions and writes all of them back, so of two logins at once one
 * would lose its session again.
 */
const inTurn = async <T>(who: string, work: () => Promise<T>): Promise<T> => {
  const mine = (turns.get(who) ?? Promise.resolve()).then(work)
  const settled = mine.then(
    () => undefined,
    () => undefined,
  )
  turns.set(who, settled)
  try {
    return await mine
  } finally {
    if (turns.get(who) === settled) turns.delete(who)
  }
}

const turns = new Map<string, Promise<unknown>>()

const derive = promisify(pbkdf2)
const salt = randomBytes(32).toString('hex')

/** The work that Payload does for an account that exists. */
const takeAsLong = (password: string): Promise<Buffer> =>
  derive(password, salt, 600_000, 32, 'sha256')
