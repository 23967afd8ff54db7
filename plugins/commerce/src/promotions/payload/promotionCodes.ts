import { emptyList } from '@souk/kernel'

import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** The codes of promotions that have many, made all at once and counted by the orders. */
export const promotionCodes = collectionBuilder(({ scope }) => ({
  slug: 'promotion-codes',
  labels: { singular: 'Made code', plural: 'Made codes' },
  admin: {
    group: 'Sales',
    useAsTitle: 'code',
    defaultColumns: ['code', 'promotion', 'used', 'usageLimit', 'createdAt'],
    listSearchableFields: ['code'],
    description: 'The codes of discounts that have many. Make them on the discount’s page.',
    hideAPIURL: true,
    components: {
      beforeListTable: [
        emptyList({
          title: 'No codes yet',
          text: 'Open a discount that shoppers get with one of many codes, and make as many as you need there.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'code'), unique: true },
    { fields: inShop(scope, 'promotion', 'createdAt') },
  ],
  fields: [
    {
      name: 'promotion',
      type: 'relationship',
      relationTo: 'promotions',
      required: true,
      label: 'Discount',
    },
    { name: 'code', type: 'text', required: true, maxLength: 60 },
    {
      name: 'usageLimit',
      type: 'number',
      label: 'Times at most',
      defaultValue: 1,
      admin: { description: 'Empty: any number.' },
    },
    { name: 'used', type: 'number', required: true, defaultValue: 0 },
  ],
}))
