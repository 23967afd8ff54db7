import { emptyList } from '@souk/kernel'

import { bookkeeping, members, membersField } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { stateOfConsent } from './stateOfConsent.ts'
import { consentKindLabels, consentSourceLabels } from '../domain/index.ts'

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/**
 * Who said yes to letters, when and to which words, and who took it back. Entries are added, never
 * changed: the last one of an e-mail address is what holds.
 */
export const consents = collectionBuilder(({ scope }) => ({
  slug: 'consents',
  labels: { singular: 'Consent', plural: 'Consents' },
  admin: {
    group: 'Customers',
    useAsTitle: 'email',
    defaultColumns: ['email', 'kind', 'state', 'source', 'wording', 'createdAt'],
    listSearchableFields: ['email'],
    description:
      'Who agreed to be reminded of a cart, when, and to which words; who confirmed it by the letter that was sent to them; and who took it back. Kept as evidence: the last entry of an address is what holds.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        emptyList({
          title: 'Nobody was asked yet',
          text: 'Switch reminders on in your shop’s settings, and shoppers are asked at the checkout.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  indexes: [{ fields: inShop(scope, 'email') }],
  fields: [
    { name: 'email', type: 'text', required: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: 'What was said',
      options: choices(consentKindLabels),
    },
    {
      name: 'source',
      type: 'select',
      required: true,
      label: 'Where',
      options: choices(consentSourceLabels),
    },
    {
      name: 'state',
      type: 'text',
      virtual: true,
      label: 'How it stands',
      access: { read: membersField, create: () => false, update: () => false },
      hooks: { afterRead: [stateOfConsent(scope)] },
      admin: { readOnly: true, disableListFilter: true },
    },
    { name: 'wording', type: 'textarea', label: 'To these words' },
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: 'Account' },
    { name: 'askedAt', type: 'date', label: 'Letter that asks for a confirmation' },
    // The id alone: the evidence outlives the cart.
    { name: 'cart', type: 'text', admin: { hidden: true } },
  ],
}))
