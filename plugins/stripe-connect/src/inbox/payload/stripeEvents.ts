import { stateCell } from '@souk/kernel'
import type { Access, CollectionConfig } from 'payload'

import { eventStatuses, eventStatusLabels, type EventStatus } from '../domain/index.ts'
import { replayEndpoint } from './replayEndpoint.ts'

const tones = {
  received: 'calm',
  handled: 'good',
  ignored: 'quiet',
  refused: 'open',
  dead: 'bad',
} as const satisfies Record<EventStatus, string>

const nobody: Access = () => false

/** Kept for the event's page; as a column or a filter of the list it would say nothing. */
const unlisted = { disableListColumn: true, disableListFilter: true }

/**
 * What Stripe has told us, across all shops, and what became of it. Names of things only: whoever
 * wants to know more asks Stripe.
 */
export const stripeEvents = ({ read }: { readonly read: Access }): CollectionConfig => ({
  slug: 'stripe-events',
  labels: { singular: 'Stripe event', plural: 'Stripe events' },
  admin: {
    group: 'Platform',
    useAsTitle: 'type',
    defaultColumns: ['type', 'status', 'shopName', 'attempts', 'outcome', 'happenedAt'],
    listSearchableFields: ['type', 'eventId', 'objectId', 'shopName'],
    description:
      'What Stripe tells the platform, newest first. There is something to do only where one was given up: open it to try again. The list is empty until Stripe has told something.',
    components: { beforeListTable: ['@souk/stripe-connect/client#FeesEarned'] },
    hideAPIURL: true,
  },
  access: { read, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-happenedAt',
  endpoints: [replayEndpoint(read)],
  indexes: [
    { fields: ['account', 'eventId'], unique: true },
    { fields: ['status', 'dueAt'] },
    { fields: ['happenedAt'] },
  ],
  fields: [
    {
      name: 'replay',
      type: 'ui',
      admin: {
        components: { Field: '@souk/stripe-connect/client#ReplayEvent' },
        disableListColumn: true,
      },
    },
    { name: 'type', type: 'text', required: true, label: 'What happened' },
    {
      name: 'status',
      type: 'select',
      required: true,
      options: eventStatuses.map((value) => ({ value, label: eventStatusLabels[value] })),
      admin: { components: { Cell: stateCell(eventStatusLabels, tones) } },
    },
    { name: 'outcome', type: 'text', label: 'What became of it' },
    { name: 'error', type: 'text', label: 'Why it failed', admin: { disableListFilter: true } },
    { name: 'shopName', type: 'text', label: 'Shop' },
    { name: 'shop', type: 'text', index: true, admin: { ...unlisted, hidden: true } },
    { name: 'account', type: 'text', required: true, label: 'Account at Stripe' },
    { name: 'eventId', type: 'text', required: true, label: 'Event at Stripe' },
    { name: 'objectId', type: 'text', index: true, label: 'About' },
    { name: 'related', type: 'json', required: true, label: 'Belongs to', admin: unlisted },
    { name: 'livemode', type: 'checkbox', required: true, label: 'Real money' },
    { name: 'attempts', type: 'number', required: true },
    {
      name: 'happenedAt',
      type: 'date',
      required: true,
      label: 'Happened',
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'handledAt', type: 'date', label: 'Done' },
    { name: 'dueAt', type: 'date', required: true, label: 'Next attempt', admin: unlisted },
  ],
})
