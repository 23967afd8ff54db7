import type { Room } from '@souk/kernel'
import type { Access } from 'payload'

import { stripeInbox, sweepEvents, type InboxHandlers } from './operations/index.ts'
import { stripeEvents } from './payload/stripeEvents.ts'

export { webhookEndpoint } from './payload/webhookEndpoint.ts'

/** What Stripe tells: kept first, worked off then. */
export const inboxRoom = (handlers: InboxHandlers, read: Access): Room => ({
  name: 'inbox',
  collections: [stripeEvents({ read })],
  queues: [stripeInbox(handlers)],
  chores: [sweepEvents],
})
