import { emptyList, isCurrency } from '@souk/kernel'
import type { Condition, Field } from 'payload'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { moneyField } from '../../shared/moneyField.ts'

/** What is paid beside an article and goes with it: gift wrap, engraving, assembly. */
export const extras = collectionBuilder(({ scope }) => ({
  slug: 'extras',
  labels: { singular: 'Extra', plural: 'Extras' },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'title',
    defaultColumns: ['title', 'price', 'per', 'appliesTo', 'active'],
    listSearchableFields: ['title'],
    description: 'Gift wrap, engraving, assembly: what shoppers add to an article and pay for.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No extras yet',
          text: 'A name and a price are enough: shoppers then choose it on the product’s page and in the cart.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: 'position',
  indexes: [{ fields: inShop(scope, 'active', 'position') }],
  fields: [
    {
      name: 'title',
      label: 'Name',
      type: 'text',
      required: true,
      maxLength: 80,
      admin: { description: 'As shoppers read it: Gift wrap.' },
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 300,
      admin: {
        disableListColumn: true,
        description: 'One sentence below the name, if it needs one.',
      },
    },
    {
      type: 'row',
      fields: [
        moneyField({ name: 'price', required: true }, { width: '50%' }),
        {
          name: 'per',
          label: 'Charged',
          type: 'select',
          required: true,
          defaultValue: 'piece',
          options: [
            { value: 'piece', label: 'For each piece' },
            { value: 'line', label: 'Once, however many pieces' },
          ],
          admin: { width: '50%', isClearable: false },
        },
      ],
    },
    {
      name: 'appliesTo',
      label: 'Goes with',
      type: 'select',
      required: true,
      defaultValue: 'all',
      options: [
        { value: 'all', label: 'All products' },
        { value: 'some', label: 'Some products or categories' },
      ],
      admin: { isClearable: false },
    },
    {
      name: 'goods',
      label: 'Which ones',
      type: 'relationship',
      relationTo: ['categories', 'products'],
      hasMany: true,
      maxRows: 200,
      admin: {
        condition: (extra: Data) => extra?.appliesTo === 'some',
        allowCreate: false,
        isSortable: false,
        disableListColumn: true,
        description:
          'A category counts with all those below it. With none chosen it is not offered.',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'taxed',
          label: 'Tax',
          type: 'select',
          required: true,
          defaultValue: 'goods',
          options: [
            { value: 'goods', label: 'As the article it goes with' },
            { value: 'class', label: 'By a class of its own' },
          ],
          admin: { width: '50%', isClearable: false, disableListColumn: true },
        },
        {
          name: 'taxClass',
          type: 'relationship',
          relationTo: 'tax-classes',
          admin: {
            width: '50%',
            condition: (extra: Data) => extra?.taxed === 'class',
            disableListColumn: true,
            description: 'Leave empty for the standard rate.',
          },
        },
      ],
    },
    otherCurrencies,
    {
      name: 'active',
      label: 'Offered',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'position',
      type: 'number',
      defaultValue: 0,
      admin: { position: 'sidebar', description: 'The lower comes first.' },
    },
  ],
}))

type Data = Parameters<Condition>[0] | undefined

const otherCurrencies: Field = {
  type: 'collapsible',
  label: 'Other currencies',
  admin: { initCollapsed: true },
  fields: [
    {
      name: 'prices',
      type: 'array',
      label: 'Prices in other currencies',
      labels: { singular: 'Price', plural: 'Prices' },
      maxRows: 30,
      admin: {
        disableListColumn: true,
        disableListFilter: true,
        description:
          'Only for the other currencies of the shop. Without a price there it is converted, or, in a currency that is not, the extra is not offered.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'currency',
              type: 'text',
              required: true,
              maxLength: 3,
              validate: (value: string | null | undefined) =>
                value && isCurrency(value) ? true : 'A currency code has three capitals: EUR.',
            },
            moneyField({ name: 'price', required: true }),
          ],
        },
      ],
    },
  ],
}
