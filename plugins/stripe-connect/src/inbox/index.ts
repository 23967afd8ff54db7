import type { Room } from '@souk/kernel'
import type { Access } from 'payload'

import type { Ground } from '../shared/ground.ts'
import { missedEvents, stripeInbox, sweepEvents, type InboxHandlers } from './operations/index.ts'
import { stripeEvents } from './payload/stripeEvents.ts'

export { webhookEndpoint } from './payload/webhookEndpoint.ts'

/** What Stripe tells, and what it could not tell: kept first, worked off then. */
export const inboxRoom = (ground: Ground, handlers: InboxHandlers, read: Access): Room => ({
  name: 'inbox',
  collections: [stripeEvents({ read })],
  queues: [stripeInbox(handlers)],
  chores: [missedEvents(ground), sweepEvents],
})
