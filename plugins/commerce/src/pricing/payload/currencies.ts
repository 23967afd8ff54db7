import { emptyList, isCurrency } from '@souk/kernel'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { isRate, type Direction, type Rounding } from '../domain/index.ts'
import { keepExchange } from './keepExchange.ts'

const roundings: readonly { value: Rounding; label: string }[] = [
  { value: 'exact', label: 'To the smallest coin' },
  { value: 'to005', label: 'To 0.05' },
  { value: 'to010', label: 'To 0.10' },
  { value: 'end50', label: 'Ending in .50' },
  { value: 'end90', label: 'Ending in .90' },
  { value: 'end95', label: 'Ending in .95' },
  { value: 'end99', label: 'Ending in .99' },
  { value: 'whole', label: 'To whole units' },
  { value: 'five', label: 'To 5 units' },
  { value: 'ten', label: 'To 10 units' },
  { value: 'fifty', label: 'To 50 units' },
  { value: 'hundred', label: 'To 100 units' },
]

const directions: readonly { value: Direction; label: string }[] = [
  { value: 'nearest', label: 'To the nearest' },
  { value: 'up', label: 'Up' },
  { value: 'down', label: 'Down' },
]

const kept = {
  hidden: true,
  access: { read: () => false, create: () => false, update: () => false },
}

type Form = { readonly converts?: boolean | null }
const converts = ({ converts: yes }: Form): boolean => yes === true

/** The shop's further currencies, and how prices that were given in its own become theirs. */
export const currencies = collectionBuilder(({ scope }) => ({
  slug: 'currencies',
  labels: { singular: 'Currency', plural: 'Currencies' },
  admin: {
    group: 'Settings',
    useAsTitle: 'code',
    defaultColumns: ['code', 'converts', 'rate', 'ratedAt', 'rounding', 'direction'],
    description:
      'How prices become those of your further currencies. A price that you give an article in a currency always comes first.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'Nothing is converted yet',
          text: 'Add a further currency with your rate and a rule for rounding, and everything you sell has a price in it. Without one, only what has a price of its own there is sold.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: 'code',
  indexes: [{ fields: inShop(scope, 'code'), unique: true }],
  hooks: { beforeChange: [keepExchange(scope)] },
  fields: [
    {
      name: 'code',
      type: 'text',
      label: 'Currency',
      required: true,
      maxLength: 3,
      validate: (value: string | null | undefined) =>
        value && isCurrency(value) ? true : 'A currency code has three capitals: USD.',
      admin: {
        description:
          'One of the further currencies in your shop’s settings, by its code: USD, CHF, JPY …',
      },
    },
    {
      name: 'converts',
      type: 'checkbox',
      label: 'Convert prices',
      defaultValue: true,
      admin: {
        description:
          'What has no price of its own in this currency is sold at a converted one. Shipping and discounts follow.',
      },
    },
    {
      type: 'row',
      admin: { condition: converts },
      fields: [
        {
          name: 'rate',
          type: 'text',
          label: 'Rate',
          maxLength: 20,
          validate: (
            value: string | null | undefined,
            { siblingData }: { siblingData: Partial<Form> },
          ) => {
            if (!value) return siblingData.converts === true ? 'A rate is needed here.' : true
            return isRate(value) ? true : 'A rate is a number above 0 with a point: 1.0834.'
          },
          admin: {
            width: '50%',
            description: 'What one unit of your own currency is worth in this one: 1.0834.',
          },
        },
        {
          name: 'ratedAt',
          type: 'date',
          label: 'Rate of',
          admin: {
            width: '50%',
            description: 'Of which day it is. Today, where you leave it empty.',
            date: { pickerAppearance: 'dayOnly' },
          },
        },
      ],
    },
    {
      type: 'row',
      admin: { condition: converts },
      fields: [
        {
          name: 'rounding',
          type: 'select',
          label: 'Round prices',
          required: true,
          defaultValue: 'exact',
          options: [...roundings],
          admin: { width: '50%' },
        },
        {
          name: 'direction',
          type: 'select',
          required: true,
          defaultValue: 'nearest',
          options: [...directions],
          admin: { width: '50%' },
        },
      ],
    },
    // The rate and the rule once more, as they are reckoned with.
    { ...kept, name: 'factor', type: 'text' },
    { ...kept, name: 'step', type: 'number' },
    { ...kept, name: 'ending', type: 'number' },
  ],
}))
