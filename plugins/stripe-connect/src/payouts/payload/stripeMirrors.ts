import type { Scope } from '@souk/kernel'
import type { Access, CollectionConfig } from 'payload'

const nobody: Access = () => false

/** How far each account's movements were written down. The house's own note, and nobody's to read. */
export const stripeMirrors = ({
  scope,
}: {
  readonly scope: Pick<Scope, 'field'>
}): CollectionConfig => ({
  slug: 'stripe-mirrors',
  labels: { singular: 'Look at Stripe', plural: 'Looks at Stripe' },
  admin: {
    group: 'Platform',
    useAsTitle: 'account',
    defaultColumns: ['account', 'lookedAt', 'failures'],
    description: 'When each account’s money was last looked at.',
    hidden: true,
    hideAPIURL: true,
  },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  indexes: [
    { fields: scope.field ? [scope.field, 'account'] : ['account'], unique: true },
    { fields: ['account', 'dueAt'] },
  ],
  fields: [
    { name: 'account', type: 'text', required: true },
    { name: 'until', type: 'date' },
    { name: 'lookedAt', type: 'date' },
    { name: 'failures', type: 'number', required: true },
    { name: 'dueAt', type: 'date', required: true },
  ],
})
