import { callersAddress, kernelErrors, withinLimits } from '@souk/kernel'
import type { PayloadRequest } from 'payload'

import { asPlatform } from './scope.ts'
import { emailOf } from './signIn.ts'

/**
 * Answers at once that a mail is on its way, and looks afterwards whether anybody has this e-mail:
 * neither the answer nor its time tells.
 *
 * @throws too_many_requests · unavailable
 */
export const askForPassword = (
  req: PayloadRequest,
  payloads: () => Promise<Response>,
): Promise<Response> => {
  const email = emailOf(req)
  // Without one there is nothing to keep secret, and something to say.
  if (email === '') return payloads()
  const ip = callersAddress(req.headers)
  const seconds = 15 * 60
  const counts = [
    { name: 'users.forgotPassword.0', key: [ip, email], points: 5, seconds },
    { name: 'users.forgotPassword.1', key: [ip], points: 60, seconds },
    { name: 'users.forgotPassword.2', key: [email], points: 20, seconds },
  ]
  return withinLimits(req.payload, counts, () => {
    if (waiting >= MOST_WAITING) throw kernelErrors.unavailable()
    inTurn(() => asPlatform(payloads)).catch((error: unknown) => {
      req.payload.logger.error({ err: error }, 'A mail for a new password could not be sent.')
    })
    return Promise.resolve(Response.json({ message: req.t('general:success') }))
  })
}

const MOST_WAITING = 500

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Payload holds one connection and asks for a second: a few people who forgot theirs at once would
 * hold all there are, and wait for each other.
 */
const inTurn = (work: () => Promise<unknown>): Promise<unknown> => {
  waiting += 1
  const mine = last.then(work).finally(() => {
    waiting -= 1
  })
  last = mine.catch(() => undefined)
  return mine
}
