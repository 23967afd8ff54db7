import type { Access, CollectionConfig, Field } from 'payload'

import { isManager } from '../../tenants/domain/index.ts'
import { rolesHere } from '../../reach.ts'
import { isOperator } from '../../membershipsOf.ts'
import { standingLabels, standings } from '../domain/index.ts'

const nobody: Access = () => false

/** A shop's owners and managers, and the platform's people. */
export const payers: Access = ({ req }) => isOperator(req.user) || isManager(rolesHere(req))

/**
 * How each shop stands with what it owes the platform. Written by operations alone; where others have
 * a list, the panel shows a page with what there is to see and to do.
 */
export const subscriptions = ({ isShown }: { readonly isShown: boolean }): CollectionConfig => ({
  slug: 'subscriptions',
  labels: { singular: 'Plan and billing', plural: 'Plan and billing' },
  custom: { tenancy: 'tenant' },
  admin: {
    group: 'Shop',
    useAsTitle: 'planName',
    defaultColumns: ['planName', 'state', 'owed', 'periodEnd'],
    description: 'The shop’s plan, what it costs, and the invoices.',
    components: { views: { list: { Component: '@souk/tenancy/rsc#BillingPage' } } },
    hidden: !isShown,
    hideAPIURL: true,
  },
  access: { read: payers, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [
    { fields: ['tenant', 'provider'], unique: true },
    { fields: ['customer'], unique: true },
    { fields: ['lookedAt'] },
    { fields: ['dueAt'] },
  ],
  fields: [
    { name: 'planName', type: 'text', label: 'Plan' },
    {
      name: 'state',
      type: 'select',
      required: true,
      label: 'How it stands',
      options: standings.map((value) => ({ value, label: standingLabels[value] })),
    },
    { name: 'owed', type: 'number', required: true, label: 'To be paid, in the smallest unit' },
    { name: 'credit', type: 'number', required: true, label: 'Credit, in the smallest unit' },
    { name: 'currency', type: 'text' },
    { name: 'trialEndsAt', type: 'date', label: 'Trial ends' },
    { name: 'periodStart', type: 'date', label: 'Period began' },
    { name: 'periodEnd', type: 'date', label: 'Period ends' },
    { name: 'card', type: 'text' },
    { name: 'suspension', type: 'text', label: 'Why billing closed the shop' },
    ...inner,
  ],
})

/** What operations keep for themselves: names at the collector's, and how far things are. */
const inner: Field[] = [
  // There is one subscription to a shop.
  { name: 'provider', type: 'text', required: true },
  { name: 'plan', type: 'text' },
  { name: 'endReason', type: 'text' },
  { name: 'wanted', type: 'json', required: true },
  { name: 'agreed', type: 'json', required: true },
  { name: 'version', type: 'number', required: true },
  { name: 'done', type: 'number', required: true },
  { name: 'billTo', type: 'json', required: true },
  { name: 'countedSince', type: 'json' },
  { name: 'leftPeriodEnd', type: 'date' },
  { name: 'changesAgainAt', type: 'date' },
  { name: 'unbilled', type: 'number' },
  { name: 'onItsWay', type: 'number' },
  { name: 'openedAt', type: 'date' },
  { name: 'givenPlan', type: 'text' },
  { name: 'customer', type: 'text' },
  { name: 'subscription', type: 'text' },
  { name: 'trialUsed', type: 'checkbox', required: true },
  { name: 'nextAttemptAt', type: 'date' },
  { name: 'trouble', type: 'text' },
  { name: 'failures', type: 'number', required: true },
  { name: 'remindedAt', type: 'date' },
  { name: 'lookedAt', type: 'date' },
  { name: 'dueAt', type: 'date' },
  { name: 'busyUntil', type: 'date' },
].map((field) => ({
  ...field,
  admin: { hidden: true },
  access: { read: () => false },
})) as Field[]
