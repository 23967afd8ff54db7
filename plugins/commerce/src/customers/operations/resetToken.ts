import { createHash } from 'node:crypto'

import { deriveToken } from '@souk/kernel'

/**
 * What the mail holds: made from the event that asks for it, so that the outbox holds no secret and
 * a mail that is sent twice holds the same.
 */
export const resetToken = (secret: string, event: string, customer: string): string =>
  deriveToken(secret, 'reset password', `${event}:${customer}`)

/** What the table holds. */
export const hashOfResetToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
