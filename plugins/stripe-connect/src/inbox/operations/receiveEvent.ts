import { execute, isSoukError, scopeOf, withinLimits } from '@souk/kernel'
import type { Payload } from 'payload'

import type { StripeKeys } from '../../settings.ts'
import type { Ground } from '../../shared/ground.ts'
import { inboxErrors } from '../domain/index.ts'
import { keepEvent, noteUnsigned, type Across } from './eventRows.ts'
import { readEvent } from './readEvent.ts'

type Received = { readonly body: string; readonly signature: string | null }

/** How many unsigned ones are counted in a minute: a flood of them should not cost a statement each. */
const NOTED = 60

/**
 * Takes what claims to come from Stripe. It is kept before anybody is told so, and worked off by a
 * worker later: Stripe waits for the answer, and asks again when there is none.
 * @returns false when it was here already
 * @throws webhook_not_configured · invalid_signature · not_an_event
 */
export const receiveEvent = async (
  payload: Payload,
  { settings: { keys }, stripe }: Ground,
  received: Received,
): Promise<boolean> => {
  const secrets = secretsOf(keys)
  if (!stripe || !keys || secrets.length === 0) throw inboxErrors.webhook_not_configured()
  const house = across(payload)
  const now = new Date()
  const facts = await readOrNote(payload, () => readEvent(stripe, received, secrets))
  const isLive = /^(sk|rk)_live_/.test(keys.secretKey)
  // Stripe sends test events to live Connect endpoints, and would send them again were they not taken.
  if (facts.livemode !== isLive) {
    const refusal = isLive
      ? 'A test event, and this platform is live.'
      : 'A live event, and this platform is a test.'
    return keepEvent(house, { facts, now, refusal })
  }
  return keepEvent(house, { facts, now })
}

const secretsOf = (keys: StripeKeys | undefined): string[] =>
  [keys?.webhookSecret, keys?.connectWebhookSecret, keys?.accountsWebhookSecret].filter(
    (secret) => secret !== undefined,
  )

const across = (payload: Payload): Across => ({
  sql: (statement) => scopeOf(payload).runAcross(() => execute(payload, undefined, statement)),
})

const readOrNote = async <T>(payload: Payload, read: () => T): Promise<T> => {
  try {
    return read()
  } catch (error) {
    if (isSoukError(error) && error.code === 'invalid_signature') await noteSparingly(payload)
    throw error
  }
}

const noteSparingly = async (payload: Payload): Promise<void> => {
  const limit = { name: 'stripe.unsigned', points: NOTED, seconds: 60, key: ['all'] }
  try {
    await withinLimits(payload, [limit], () => noteUnsigned(across(payload), new Date()))
  } catch {
    // Whoever sends it hears that it is not signed, whether or not we could count it.
  }
}
