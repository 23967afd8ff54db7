import type Stripe from 'stripe'

import { eventFacts, inboxErrors, type EventFacts } from '../domain/index.ts'

type Signed = { readonly body: string; readonly signature: string | null }

/**
 * Reads a body that Stripe has signed with one of the secrets, some minutes ago at the most.
 * https://docs.stripe.com/webhooks/signature
 * @throws invalid_signature · not_an_event
 */
export const readEvent = (
  stripe: Stripe,
  { body, signature }: Signed,
  secrets: readonly string[],
): EventFacts => {
  if (!signature) throw inboxErrors.invalid_signature()
  for (const secret of secrets) {
    if (!isSigned(stripe, { body, signature, secret })) continue
    const facts = eventFacts(parsed(body))
    if (!facts) throw inboxErrors.not_an_event()
    return facts
  }
  throw inboxErrors.invalid_signature()
}

type Attempt = { readonly body: string; readonly signature: string; readonly secret: string }

/** Stripe's own two readers, which check the signature before they read. */
const isSigned = (stripe: Stripe, { body, signature, secret }: Attempt): boolean => {
  try {
    if (isThin(body)) stripe.parseEventNotification(body, signature, secret)
    else stripe.webhooks.constructEvent(body, signature, secret)
    return true
  } catch {
    return false
  }
}

const isThin = (body: string): boolean =>
  (parsed(body) as { object?: unknown } | null | undefined)?.object === 'v2.core.event'

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
