import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { countryField } from '../../shared/countryField.ts'
import { members } from '../../shared/access.ts'
import { inShop } from '../../shared/inShop.ts'
import { moneyField } from '../../shared/moneyField.ts'

/** Ways of shipping with a flat price, for some countries or for all. */
export const shippingMethods = collectionBuilder(({ scope }) => ({
  slug: 'shipping-methods',
  labels: { singular: 'Shipping method', plural: 'Shipping' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'price', 'freeAbove', 'countries', 'active'],
    description: 'What shoppers may choose from at checkout, by the country they order to.',
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: 'position',
  indexes: [{ fields: inShop(scope, 'active') }],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      type: 'row',
      fields: [
        moneyField({ name: 'price', required: true }),
        moneyField(
          { name: 'freeAbove', label: 'Free above' },
          { description: 'Costs nothing from this worth of goods on, after discounts.' },
        ),
      ],
    },
    countryField({
      name: 'countries',
      hasMany: true,
      admin: { description: 'Leave empty to ship everywhere.' },
    }),
    {
      name: 'estimate',
      type: 'text',
      maxLength: 120,
      admin: { description: 'How long it takes, as shoppers read it: “2–3 working days”.' },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'position',
      type: 'number',
      defaultValue: 0,
      admin: {
        position: 'sidebar',
        description: 'Of two that cost the same, the lower comes first.',
      },
    },
  ],
}))
