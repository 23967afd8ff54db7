import { emptyList } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
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
    defaultColumns: ['email', 'kind', 'source', 'wording', 'createdAt'],
    listSearchableFields: ['email'],
    description:
      'Who agreed to be reminded of a cart, when, and to which words; and who took that back. Kept as evidence: the last entry of an address is what holds.',
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
    { name: 'wording', type: 'textarea', label: 'To these words' },
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: 'Account' },
    // The id alone: the evidence outlives the cart.
    { name: 'cart', type: 'text', admin: { hidden: true } },
  ],
}))
