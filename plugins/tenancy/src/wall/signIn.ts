import crypto from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

import { callersAddress, payloadsStatus, withinLimits, type Count } from '@souk/kernel'
import { AuthenticationError, type PayloadRequest } from 'payload'

import { asPlatform } from './scope.ts'

/**
 * Payload's login, held so that it tells nobody who has an account: an unknown e-mail, a wrong
 * password and an account that is locked get the same answer after the same work. Guesses are
 * counted by address and account; what is right is not, so colleagues behind one address are not
 * held up, and nobody locks out somebody who is elsewhere.
 *
 * @throws too_many_requests
 */
export const signIn = async (
  req: PayloadRequest,
  payloads: () => Promise<Response>,
): Promise<Response> => {
  const started = performance.now()
  try {
    return await withinLimits(req.payload, limitsOf(req), () => attempt(req, payloads))
  } catch (error) {
    if (payloadsStatus(error) !== 401) throw error
    // What is left of a difference (a failure is written down for an account that exists) is waited out.
    await setTimeout(BEAT - ((performance.now() - started) % BEAT))
    throw new AuthenticationError(req.t)
  }
}

const BEAT = 250
const MINUTES = 60

const limitsOf = (req: PayloadRequest): Count[] => {
  const ip = callersAddress(req.headers)
  const email = emailOf(req)
  const seconds = 10 * MINUTES
  return [
    { name: 'users.login.0', key: [ip, email], points: 10, seconds, counts: 'refused' },
    { name: 'users.login.1', key: [ip], points: 100, seconds, counts: 'refused' },
    { name: 'users.login.2', key: [email], points: 100, seconds, counts: 'refused' },
  ]
}

const attempt = async (
  req: PayloadRequest,
  payloads: () => Promise<Response>,
): Promise<Response> => {
  const { email: _email, password } = (req.data ?? {}) as Record<string, unknown>
  const email = emailOf(req)
  const isWhole = email !== '' && typeof password === 'string' && password.trim() !== ''
  if (isWhole && !(await isKnown(req, email))) {
    await takeAsLong(password)
    throw new AuthenticationError(req.t)
  }
  try {
    return await payloads()
  } catch (error) {
    if (isWhole && isLocked(req, error)) await takeAsLong(password)
    throw error
  }
}

const isKnown = async (req: PayloadRequest, email: string): Promise<boolean> => {
  const found = await asPlatform(() =>
    req.payload.db.findOne({
      collection: String(req.routeParams?.['collection']) as 'users',
      where: { email: { equals: email } },
      select: { email: true },
      req,
    }),
  )
  return found !== null && found !== undefined
}

/** Nothing but its words tells it from a wrong password. */
const isLocked = ({ t }: PayloadRequest, error: unknown): boolean =>
  (error as Error).message === t('error:userLocked')

/** As Payload spells it. */
export const emailOf = ({ data }: PayloadRequest): string => {
  const { email } = (data ?? {}) as Record<string, unknown>
  return typeof email === 'string' ? email.toLowerCase().trim() : ''
}

const salt = crypto.randomBytes(32).toString('hex')

/** The work that Payload does for an account that exists. */
const takeAsLong = (password: string): Promise<Buffer> =>
  promisify(crypto.pbkdf2)(password, salt, 600_000, 32, 'sha256')
