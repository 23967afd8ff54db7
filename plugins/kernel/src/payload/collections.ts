import type { CollectionConfig } from 'payload'

import type { Scope } from '../scope/index.ts'

/** Nobody reads or writes the kernel's books through Payload's doors; plain SQL does. */
const closed = {
  create: () => false,
  read: () => false,
  update: () => false,
  delete: () => false,
}

const inShop = (scope: Scope, ...fields: string[]): string[] =>
  scope.field ? [scope.field, ...fields] : fields

/** The outbox: facts, written in the transaction of the change that they tell of. */
const events = (scope: Scope): CollectionConfig => ({
  slug: 'events',
  access: closed,
  lockDocuments: false,
  admin: { hidden: true },
  graphQL: false,
  indexes: [{ fields: inShop(scope, 'topic', 'occurredAt') }],
  fields: [
    { name: 'topic', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'payload', type: 'json', required: true },
    { name: 'occurredAt', type: 'date', required: true },
  ],
})

/** One row for each subscriber of each event: unique, so that nobody is served twice. */
const eventDeliveries = (scope: Scope): CollectionConfig => ({
  slug: 'event-deliveries',
  access: closed,
  lockDocuments: false,
  admin: { hidden: true },
  graphQL: false,
  indexes: [
    { fields: inShop(scope, 'event', 'handler'), unique: true },
    { fields: ['status', 'dueAt'] },
    { fields: ['handler', 'subject', 'status'] },
  ],
  fields: [
    { name: 'event', type: 'relationship', relationTo: 'events', required: true, index: true },
    { name: 'handler', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'status', type: 'text', required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'outcome', type: 'text' },
  ],
})

/** First answers, sealed, for requests that carry an Idempotency-Key. */
const idempotencyKeys = (scope: Scope): CollectionConfig => ({
  slug: 'idempotency-keys',
  access: closed,
  lockDocuments: false,
  admin: { hidden: true },
  graphQL: false,
  indexes: [{ fields: inShop(scope, 'keyHash'), unique: true }],
  fields: [
    { name: 'claim', type: 'text', required: true, index: true },
    { name: 'keyHash', type: 'text', required: true },
    { name: 'requestHash', type: 'text', required: true },
    { name: 'state', type: 'text', required: true },
    { name: 'lockedUntil', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'answer', type: 'text' },
  ],
})

export const kernelCollections = (scope: Scope): CollectionConfig[] => [
  events(scope),
  eventDeliveries(scope),
  idempotencyKeys(scope),
]
