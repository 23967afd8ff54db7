import type { Access, CollectionConfig } from 'payload'

const nobody: Access = () => false

/** What each shop has used of what plans count: one row for each event, told to the collector once. */
export const usageRecords = (): CollectionConfig => ({
  slug: 'usage-records',
  labels: { singular: 'Use', plural: 'Uses' },
  custom: { tenancy: 'tenant' },
  admin: {
    group: 'Shop',
    useAsTitle: 'meter',
    defaultColumns: ['occurredAt', 'meter', 'quantity', 'state'],
    description: 'What was counted. It is shown on the page of the plan.',
    hidden: true,
    hideAPIURL: true,
  },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [
    { fields: ['tenant', 'meter', 'event'], unique: true },
    { fields: ['tenant', 'meter', 'occurredAt'] },
    { fields: ['state', 'dueAt'] },
  ],
  fields: [
    { name: 'meter', type: 'text', required: true },
    { name: 'event', type: 'text', required: true },
    { name: 'quantity', type: 'number', required: true },
    { name: 'occurredAt', type: 'date', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: [
        { value: 'waiting', label: 'To be told' },
        { value: 'reported', label: 'Told' },
        { value: 'late', label: 'Too late' },
        { value: 'unbilled', label: 'Not billed' },
      ],
    },
    { name: 'triedAt', type: 'date' },
    { name: 'failures', type: 'number', required: true },
    { name: 'dueAt', type: 'date', required: true },
  ],
})
