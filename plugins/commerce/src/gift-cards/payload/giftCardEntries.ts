import { emptyList } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { creditEntryLabels } from '../domain/index.ts'

/** What has moved on gift cards and store credit. Entries are added, never changed. */
export const giftCardEntries = collectionBuilder(({ scope }) => ({
  slug: 'gift-card-entries',
  // The plural alone would be shortened to “giftCardEntrie”.
  graphQL: { singularName: 'GiftCardEntry', pluralName: 'GiftCardEntries' },
  typescript: { interface: 'GiftCardEntry' },
  labels: { singular: 'Gift card movement', plural: 'Gift card movements' },
  admin: {
    group: 'Sales',
    useAsTitle: 'cause',
    defaultColumns: ['createdAt', 'giftCard', 'kind', 'amount', 'order', 'reason'],
    description:
      'Every movement on gift cards and store credit. A balance is the sum of its movements.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        emptyList({
          title: 'Nothing has moved yet',
          text: 'What is issued, spent, given back or has expired is written here by itself.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [
    { fields: inShop(scope, 'giftCard', 'kind', 'cause'), unique: true },
    { fields: inShop(scope, 'order') },
  ],
  fields: [
    {
      name: 'giftCard',
      type: 'relationship',
      relationTo: 'gift-cards',
      required: true,
      label: 'Card',
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: 'What happened',
      options: Object.entries(creditEntryLabels).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#MoneyCell' } },
    },
    { name: 'currency', type: 'text', required: true },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      admin: { components: { Cell: '@souk/commerce/client#OrderCell' } },
    },
    { name: 'reason', type: 'text' },
    { name: 'cause', type: 'text', required: true, admin: { hidden: true } },
    { name: 'actor', type: 'text', admin: { hidden: true } },
  ],
}))
