import { emptyList, stateCell, type Scope } from '@souk/kernel'
import type { Access, CollectionConfig } from 'payload'

import { payoutStateLabels, payoutStates, payoutTones } from '../domain/index.ts'
import { statementEndpoints } from './statementEndpoints.ts'

type Given = { readonly scope: Pick<Scope, 'field'>; readonly read: Access }

const nobody: Access = () => false

const unlisted = { disableListColumn: true, disableListFilter: true }

/** What Stripe has sent to each shop's bank. Written by operations alone; the panel shows each as a statement. */
export const stripePayouts = ({ scope, read }: Given): CollectionConfig => ({
  slug: 'stripe-payouts',
  labels: { singular: 'Payout', plural: 'Payouts' },
  admin: {
    group: 'Sales',
    useAsTitle: 'externalId',
    defaultColumns: ['happenedAt', 'amount', 'state', 'arrivalDate', 'bank'],
    listSearchableFields: ['externalId', 'bank'],
    description:
      'What Stripe has sent to your bank, newest first. Open one to see which sales it is made of, or to save its statement.',
    components: {
      beforeListTable: [
        '@souk/stripe-connect/rsc#Reconciliation',
        emptyList({
          title: 'No payout yet',
          text: 'A few days after your first card payment, Stripe sends the money to your bank. Each time it does, the payout appears here with the sales it is made of.',
        }),
      ],
      views: {
        edit: {
          default: {
            Component: '@souk/stripe-connect/rsc#PayoutPage',
            tab: { label: 'Payout' },
          },
        },
      },
    },
    hideAPIURL: true,
    disableCopyToLocale: true,
  },
  access: { read, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-happenedAt',
  endpoints: statementEndpoints,
  indexes: [
    { fields: scope.field ? [scope.field, 'externalId'] : ['externalId'], unique: true },
    { fields: scope.field ? [scope.field, 'happenedAt'] : ['happenedAt'] },
  ],
  fields: [
    {
      name: 'happenedAt',
      type: 'date',
      required: true,
      label: 'Sent',
      admin: { components: { Cell: '@souk/stripe-connect/client#DayCell' } },
    },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: { components: { Cell: '@souk/stripe-connect/client#AmountCell' } },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      label: 'How it stands',
      options: payoutStates.map((value) => ({ value, label: payoutStateLabels[value] })),
      admin: { components: { Cell: stateCell(payoutStateLabels, payoutTones) } },
    },
    {
      name: 'arrivalDate',
      type: 'date',
      required: true,
      label: 'Arrives',
      admin: { components: { Cell: '@souk/stripe-connect/client#DayCell' } },
    },
    { name: 'bank', type: 'text' },
    { name: 'failure', type: 'text', label: 'Why it came back' },
    { name: 'currency', type: 'text', required: true, admin: unlisted },
    { name: 'externalId', type: 'text', required: true, label: 'Payout at Stripe' },
    { name: 'automatic', type: 'checkbox', required: true, label: 'Sent by Stripe itself' },
    { name: 'lookedAt', type: 'date', required: true, admin: { hidden: true } },
  ],
})
