import type { Field } from 'payload'

import { emptyList } from '@souk/kernel'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { conditionFields } from './conditionFields.ts'
import { giftFields } from './giftFields.ts'
import { keepRules } from './keepRules.ts'
import { limitFields } from './limitFields.ts'
import { openingFields } from './openingFields.ts'
import { otherCurrencies } from './otherCurrencies.ts'
import { summaryField } from './summaryField.ts'

/** What the shop gives, to whom and how often: by a code, by many, or by itself. */
export const promotions = collectionBuilder(({ scope }) => ({
  slug: 'promotions',
  labels: { singular: 'Discount', plural: 'Discounts' },
  admin: {
    group: 'Sales',
    useAsTitle: 'title',
    defaultColumns: ['title', 'trigger', 'code', 'type', 'used', 'endsAt', 'active'],
    listSearchableFields: ['title', 'code'],
    description: 'Codes that shoppers enter, and discounts that apply by themselves.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No discounts yet',
          text: 'Make a code such as WELCOME10, or a discount that applies by itself: free shipping from a certain worth on, three for the price of two.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  indexes: [
    { fields: inShop(scope, 'code'), unique: true },
    { fields: inShop(scope, 'trigger', 'active') },
  ],
  hooks: { beforeChange: [keepRules] },
  fields: [
    summaryField,
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'What the shopper reads beside the discount.' },
    },
    ...openingFields,
    ...giftFields,
    ...conditionFields,
    otherCurrencies,
    ...limitFields,
    rules,
  ],
}))

/** The form once more, as quotes read it. */
const rules: Field = {
  name: 'rules',
  type: 'json',
  hidden: true,
  access: { read: () => false, create: () => false, update: () => false },
}
