import { emptyList } from '@souk/kernel'
import type { Condition, Field } from 'payload'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { countryField } from '../../shared/countryField.ts'
import { inShop } from '../../shared/inShop.ts'
import { moneyField } from '../../shared/moneyField.ts'
import { isByTable, stepsFault } from '../domain/index.ts'
import { carrierFields } from './carrierFields.ts'
import { methodExceptions } from './methodExceptions.ts'
import { methodPrices } from './methodPrices.ts'
import { methodTimes } from './methodTimes.ts'

/** Ways of shipping: at one price or by a table, for a zone, for countries or for all. */
export const shippingMethods = collectionBuilder(({ scope, extensions }) => ({
  slug: 'shipping-methods',
  labels: { singular: 'Shipping method', plural: 'Shipping' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'zone', 'basis', 'price', 'freeAbove', 'countries', 'active'],
    description: 'What shoppers may choose from at checkout, by the address they order to.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No way of shipping yet',
          text: 'A name and a price are enough to begin with. Shoppers cannot order goods before there is one.',
        }),
        '@souk/commerce/rsc#TryShipping',
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: 'position',
  indexes: [{ fields: inShop(scope, 'active') }],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'kind',
      label: 'How it gets there',
      type: 'select',
      defaultValue: 'delivery',
      options: [
        { value: 'delivery', label: 'Sent, at your prices' },
        { value: 'pickup', label: 'Collected by the shopper' },
        { value: 'carrier', label: 'Sent, at a carrier’s prices' },
      ],
    },
    {
      name: 'zone',
      type: 'relationship',
      relationTo: 'shipping-zones',
      admin: {
        condition: isSent,
        description: 'Leave empty to name countries here instead.',
      },
    },
    countryField({
      name: 'countries',
      hasMany: true,
      admin: {
        condition: (data) => isSent(data) && !data?.zone,
        description: 'Leave empty to ship everywhere.',
      },
    }),
    {
      name: 'points',
      label: 'Pickup points',
      type: 'relationship',
      relationTo: 'pickup-points',
      hasMany: true,
      admin: {
        condition: isCollected,
        disableListColumn: true,
        description: 'Leave empty for all of them.',
      },
    },
    ...carrierFields(),
    {
      name: 'basis',
      label: 'Price by',
      type: 'select',
      defaultValue: 'flat',
      options: [
        { value: 'flat', label: 'One price' },
        { value: 'weight', label: 'Weight' },
        { value: 'price', label: 'Worth of the goods' },
        { value: 'items', label: 'Number of pieces' },
        { value: 'volume', label: 'Volume' },
      ],
      admin: { condition: (data) => data?.kind !== 'carrier' },
    },
    moneyField(
      { name: 'price', required: true },
      {
        condition: (data) => !isByTable(data),
        components: { Cell: '@souk/commerce/rsc#MethodPriceCell' },
        description:
          'What sending costs. Where a carrier is asked: what is charged while it does not answer.',
      },
    ),
    steps,
    further,
    {
      type: 'row',
      fields: [
        moneyField(
          { name: 'freeAbove', label: 'Free above' },
          { description: 'Costs nothing from this worth of goods on, after discounts.' },
        ),
        moneyField(
          { name: 'minimumWorth', label: 'From an order of' },
          { description: 'Not offered for less.', disableListColumn: true },
        ),
        moneyField(
          { name: 'maximumWorth', label: 'Up to an order of' },
          { description: 'Not offered for more.', disableListColumn: true },
        ),
      ],
    },
    methodTimes(),
    methodExceptions(),
    methodPrices(),
    ...extensions.flatMap(({ fields = [] }) => [...fields]),
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

type Data = Parameters<Condition>[0] | undefined

function isSent(data: Data): boolean {
  return data?.kind !== 'pickup'
}

function isCollected(data: Data): boolean {
  return data?.kind === 'pickup'
}

const json = (name: string, schema: object) => ({
  uri: `souk://shipping-${name}.json`,
  fileMatch: [`souk://shipping-${name}.json`],
  schema,
})

const steps: Field = {
  name: 'steps',
  type: 'json',
  label: 'Prices',
  jsonSchema: json('steps', {
    type: 'array',
    items: {
      type: 'object',
      required: ['price'],
      properties: {
        upTo: { type: ['number', 'null'] },
        price: { type: 'number' },
        prices: { type: 'object', additionalProperties: { type: 'number' } },
      },
    },
  }),
  validate: (value: unknown, { data }: { data: Data }) =>
    isByTable(data) ? (stepsFault(value) ?? true) : true,
  admin: {
    condition: isByTable,
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: '@souk/commerce/rsc#StepsField' },
  },
}

/** Shown as the last line of the table above it. */
const further: Field = {
  name: 'further',
  type: 'json',
  jsonSchema: json('further', {
    type: ['object', 'null'],
    properties: { per: { type: 'number' }, price: { type: 'number' } },
  }),
  validate: (value: unknown) => {
    if (value === null || value === undefined) return true
    const { per, price } = value as { per?: unknown; price?: unknown }
    return Number.isSafeInteger(per) && (per as number) > 0 && Number.isSafeInteger(price)
      ? (price as number) >= 0 || 'A price is 0 or more.'
      : 'Say how much more, and what it costs.'
  },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
}
