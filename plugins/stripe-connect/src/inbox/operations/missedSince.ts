import { scopeOf } from '@souk/kernel'
import type { Payload } from 'payload'

/** How far an account was asked for events that did not arrive; times in seconds, as Stripe has them. */
export type Since = {
  /** All before this was heard of; absent where nobody has asked yet. */
  readonly since?: number
  /** When the asking began that was not finished, and the last event that it saw. */
  readonly began?: number
  readonly after?: string | undefined
}

/** Kept beside the tables: lost, it costs some questions that were asked before, and nothing else. */
export const readSince = async (payload: Payload, account: string | null): Promise<Since> =>
  (await scopeOf(payload).runAcross(() => payload.kv.get<Since>(keyOf(account)))) ?? {}

export const writeSince = (payload: Payload, account: string | null, since: Since): Promise<void> =>
  scopeOf(payload).runAcross(() => payload.kv.set(keyOf(account), since))

const keyOf = (account: string | null): string =>
  `stripe-connect.missed-events.${account ?? 'platform'}`
