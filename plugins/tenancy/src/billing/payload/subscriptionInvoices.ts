import type { Access, CollectionConfig } from 'payload'

import { payers } from './subscriptions.ts'

const nobody: Access = () => false

/** What the platform has invoiced its shops, as the collector has it. Written by operations alone. */
export const subscriptionInvoices = (): CollectionConfig => ({
  slug: 'subscription-invoices',
  labels: { singular: 'Platform invoice', plural: 'Platform invoices' },
  custom: { tenancy: 'tenant' },
  admin: {
    group: 'Shop',
    useAsTitle: 'number',
    defaultColumns: ['number', 'issuedAt', 'total', 'state'],
    description: 'They are shown on the page of the plan.',
    hidden: true,
    hideAPIURL: true,
  },
  access: { read: payers, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['tenant', 'externalId'], unique: true }, { fields: ['tenant', 'issuedAt'] }],
  fields: [
    { name: 'number', type: 'text', required: true },
    { name: 'issuedAt', type: 'date', required: true },
    { name: 'periodStart', type: 'date', required: true },
    { name: 'periodEnd', type: 'date', required: true },
    { name: 'currency', type: 'text', required: true },
    { name: 'total', type: 'number', required: true },
    { name: 'credited', type: 'number', required: true },
    { name: 'paid', type: 'number', required: true },
    { name: 'remaining', type: 'number', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: [
        { value: 'open', label: 'To be paid' },
        { value: 'paid', label: 'Paid' },
        { value: 'void', label: 'Cancelled' },
        { value: 'uncollectible', label: 'Written off' },
      ],
    },
    { name: 'externalId', type: 'text', required: true, access: { read: () => false } },
  ],
})
