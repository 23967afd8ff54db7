import { postgresError, reportFault, type ChoreContext, type Queue } from '@souk/kernel'

import type { InboxEvent, InboxHandler, InboxOutcome } from '../../shared/inboxHandler.ts'
import { ATTEMPTS, ATTEMPTS_FOR_UNKNOWN, scrubbed } from '../domain/index.ts'
import { claimEvent, finishEvent, postponeEvent } from './eventRows.ts'

/** Who does what: by the beginning of an event's type, the longest that fits. */
export type InboxHandlers = Readonly<Record<string, InboxHandler>>

/** Works off what Stripe has told, each event until it is done or a day of attempts has failed. */
export const stripeInbox = (handlers: InboxHandlers): Queue => ({
  name: 'stripe-connect.inbox',
  next: async (house) => {
    const event = await claimEvent(house)
    if (!event) return false
    try {
      await conclude(house, event, await handle(house, event, handlers))
    } catch (error) {
      await giveBack(house, event, error)
    }
    return true
  },
})

const handle = (
  house: ChoreContext,
  event: InboxEvent,
  handlers: InboxHandlers,
): InboxOutcome | Promise<InboxOutcome> => {
  // Counted when it is taken: what ends its worker each time is not taken for ever.
  if (event.attempts > ATTEMPTS) throw new Error('Its worker ended each time.')
  const prefix = Object.keys(handlers)
    .filter((one) => event.type.startsWith(one))
    .toSorted((a, b) => b.length - a.length)[0]
  const handler = prefix === undefined ? undefined : handlers[prefix]
  return handler
    ? handler(house, event)
    : { status: 'ignored', outcome: 'Nobody here is interested in this.' }
}

const conclude = async (
  house: ChoreContext,
  event: InboxEvent,
  { status, ...rest }: InboxOutcome,
): Promise<void> => {
  if (status === 'refused')
    house.log.warn({ event: event.eventId, type: event.type }, `Refused. ${rest.outcome}`)
  if (status !== 'unknown') return finishEvent(house, event, { status, ...rest })
  if (event.attempts < ATTEMPTS_FOR_UNKNOWN) return postponeEvent(house, event, rest)
  return finishEvent(house, event, { status: 'ignored', ...rest })
}

const giveBack = async (house: ChoreContext, event: InboxEvent, cause: unknown): Promise<void> => {
  reportFault(house.log, event.type, cause)
  // A failed query says its parameters, which are people's names and addresses.
  const database = postgresError(cause)
  const error = database ? `The database says ${database.code}.` : scrubbed(cause)
  if (event.attempts < ATTEMPTS) return postponeEvent(house, event, { error })
  await finishEvent(house, event, {
    status: 'dead',
    outcome: 'Given up after a day of attempts.',
    error,
  })
  house.log.error(
    { event: event.eventId, type: event.type, attempts: event.attempts },
    'An event of Stripe’s was given up.',
  )
}
