import { emptyList } from '@souk/kernel'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { countryField } from '../../shared/countryField.ts'
import { inShop } from '../../shared/inShop.ts'
import { unreadablePostcode } from '../domain/index.ts'
import { keepZoneInUse } from './keepZoneInUse.ts'

type Sibling = { readonly countries?: readonly string[] | null }

const hasCountries = (_: unknown, { countries }: Sibling): boolean => Boolean(countries?.length)

/** Where a shop ships at the same prices: countries, or parts of them. */
export const shippingZones = collectionBuilder(({ scope }) => ({
  slug: 'shipping-zones',
  labels: { singular: 'Shipping zone', plural: 'Shipping zones' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'countries', 'postcodes', 'methods'],
    description:
      'Where you ship at the same prices. The zone that names an address most exactly decides: a postcode before a region, a region before a country, a country before the rest of the world.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No zones yet',
          text: 'Make one for your own country and one for the rest of the world, and give each its ways of shipping. Without zones, a way of shipping names its countries itself.',
        }),
        '@souk/commerce/rsc#TryShipping',
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: 'position',
  indexes: [{ fields: inShop(scope, 'position') }],
  hooks: { beforeDelete: [keepZoneInUse] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'For you alone: “Germany”, “Islands”, “Rest of the world”.' },
    },
    countryField({
      name: 'countries',
      hasMany: true,
      admin: { description: 'Leave empty for the rest of the world.' },
    }),
    {
      type: 'collapsible',
      label: 'Only parts of these countries',
      admin: {
        initCollapsed: true,
        condition: (_, siblings) => hasCountries(_, siblings as Sibling),
      },
      fields: [
        {
          name: 'regions',
          type: 'textarea',
          maxLength: 4000,
          admin: {
            description:
              'One a line, by code or name: US-CA, California. Empty: the whole of the countries.',
          },
        },
        postcodes({
          name: 'postcodes',
          label: 'Postcodes',
          description:
            'One a line: 10115, all that begin alike 10*, from one to another 10115...14199. In Britain EC1A *, with a blank, is the district alone.',
        }),
        postcodes({
          name: 'excludedPostcodes',
          label: 'Except these postcodes',
          description: 'Written in the same way. Here the zone does not hold.',
        }),
      ],
    },
    {
      name: 'methods',
      type: 'join',
      label: 'Ways of shipping',
      collection: 'shipping-methods',
      on: 'zone',
      defaultSort: 'position',
      admin: {
        // A zone that was never saved has none, and none can be added to it.
        condition: ({ id }) => Boolean(id),
        defaultColumns: ['name', 'basis', 'price', 'freeAbove', 'active'],
        description: 'What shoppers of this zone may choose from.',
      },
    },
    {
      name: 'position',
      type: 'number',
      defaultValue: 0,
      admin: {
        position: 'sidebar',
        description: 'Of two zones that fit equally well, the lower decides.',
      },
    },
  ],
}))

function postcodes(given: { name: string; label: string; description: string }) {
  return {
    name: given.name,
    label: given.label,
    type: 'textarea' as const,
    maxLength: 20_000,
    admin: { description: given.description, disableListFilter: true },
    validate: (value: string | null | undefined, { siblingData }: { siblingData: unknown }) => {
      const unreadable = unreadablePostcode(value, (siblingData as Sibling).countries ?? [])
      return unreadable === null
        ? true
        : `“${unreadable}” cannot be read. Write 10115, 10* or 10115...14199.`
    },
  }
}
