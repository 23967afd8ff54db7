import type { Scope } from '@souk/kernel'
import type { Access, CollectionConfig, Field } from 'payload'

import { accountStateLabels, accountStates } from '../domain/index.ts'

type Given = {
  readonly scope: Pick<Scope, 'field'>
  /** Who sees what Stripe asks the shop for. */
  readonly read: Access
}

const nobody: Access = () => false

/**
 * How each shop stands with Stripe. Written by operations alone; where others have a list, the panel
 * shows a page with the one thing there is to do.
 */
export const stripeAccounts = ({ scope, read }: Given): CollectionConfig => ({
  slug: 'stripe-accounts',
  labels: { singular: 'Stripe account', plural: 'Get paid' },
  admin: {
    group: 'Shop',
    useAsTitle: 'account',
    defaultColumns: ['account', 'state', 'canCharge', 'canBePaidOut', 'checkedAt'],
    description: 'Card payments through Stripe, and the way to your bank account.',
    components: { views: { list: { Component: '@souk/stripe-connect/rsc#GetPaidPage' } } },
    hideAPIURL: true,
  },
  access: { read, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  indexes: [
    { fields: scope.field ? [scope.field, 'provider'] : ['provider'], unique: true },
    { fields: ['checkedAt'] },
  ],
  fields: [
    { name: 'account', type: 'text', unique: true, label: 'Account at Stripe' },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: accountStates.map((value) => ({ value, label: accountStateLabels[value] })),
    },
    { name: 'canCharge', type: 'checkbox', required: true, label: 'Can take payments' },
    { name: 'canBePaidOut', type: 'checkbox', required: true, label: 'Can be paid out' },
    { name: 'requirements', type: 'json', required: true, label: 'What Stripe wants to know' },
    { name: 'country', type: 'text' },
    { name: 'dashboard', type: 'text' },
    { name: 'mode', type: 'text', required: true, label: 'How payments are charged' },
    { name: 'connectedAt', type: 'date', label: 'Connected' },
    { name: 'checkedAt', type: 'date', label: 'Last looked at' },
    ...inner,
  ],
})

/** What operations keep for themselves. */
const inner: Field[] = [
  // There is one account to a shop, also where a project is a single shop and no column tells shops apart.
  { name: 'provider', type: 'text', required: true },
  { name: 'attempt', type: 'number', required: true },
  { name: 'opened', type: 'json', required: true },
  { name: 'isClosed', type: 'checkbox', required: true },
  { name: 'isDisabled', type: 'checkbox', required: true },
].map((field) => ({
  ...field,
  admin: { hidden: true },
  access: { read: () => false },
})) as Field[]
