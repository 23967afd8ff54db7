import { emptyList } from '@souk/kernel'
import type { Field } from 'payload'

import { members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { countryField } from '../../shared/countryField.ts'
import { inShop } from '../../shared/inShop.ts'
import { parseHours, WEEKDAYS } from '../domain/index.ts'
import { keepPointInUse } from './keepPointInUse.ts'

/** Where shoppers come for their goods themselves. */
export const pickupPoints = collectionBuilder(({ scope }) => ({
  slug: 'pickup-points',
  labels: { singular: 'Pickup point', plural: 'Pickup points' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'city', 'line1', 'active'],
    description:
      'Where shoppers collect what they have ordered. Offered by a way of shipping that is collected.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'No pickup points yet',
          text: 'Add your shop with its opening hours, then a way of shipping that is collected there.',
        }),
      ],
    },
  },
  access: { read: members, create: members, update: members, delete: members },
  lockDocuments: false,
  defaultSort: 'name',
  indexes: [{ fields: inShop(scope, 'active') }],
  hooks: { beforeDelete: [keepPointInUse] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      type: 'row',
      fields: [
        { name: 'line1', label: 'Street', type: 'text', required: true, maxLength: 200 },
        { name: 'line2', label: 'More of the address', type: 'text', maxLength: 200 },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'postalCode', label: 'Postcode', type: 'text', required: true, maxLength: 20 },
        { name: 'city', type: 'text', required: true, maxLength: 120 },
        { name: 'region', type: 'text', maxLength: 120 },
      ],
    },
    countryField({ name: 'country', required: true }),
    {
      name: 'note',
      type: 'textarea',
      maxLength: 500,
      admin: { description: 'For shoppers: how to find it, what to bring.' },
    },
    {
      name: 'hours',
      type: 'group',
      label: 'Opening hours',
      admin: { description: 'As in 10:00–18:00 or 10:00–13:00, 14:00–18:00. Empty: closed.' },
      fields: [
        { type: 'row', fields: WEEKDAYS.slice(0, 4).map(hoursOf) },
        { type: 'row', fields: WEEKDAYS.slice(4).map(hoursOf) },
      ],
    },
    {
      name: 'exceptions',
      type: 'array',
      label: 'Other hours on single days',
      labels: { singular: 'Day', plural: 'Days' },
      maxRows: 100,
      admin: { initCollapsed: true, description: 'Holidays and the like.' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'date',
              type: 'text',
              required: true,
              validate: (value: string | null | undefined) =>
                isDay(value ?? '') ? true : 'A day is written 2027-12-24.',
              admin: { width: '50%', placeholder: '2027-12-24' },
            },
            {
              ...hoursField('hours'),
              label: 'Hours',
              admin: { width: '50%', placeholder: 'closed' },
            } as Field,
          ],
        },
      ],
    },
    { name: 'active', type: 'checkbox', defaultValue: true, admin: { position: 'sidebar' } },
  ],
}))

function hoursOf(day: string): Field {
  return { ...hoursField(day), admin: { width: '25%', placeholder: 'closed' } } as Field
}

function hoursField(name: string): Field {
  return {
    name,
    type: 'text',
    maxLength: 100,
    validate: (value: string | null | undefined) =>
      parseHours(value) ? true : 'Hours are written 10:00–18:00, several with commas between.',
  }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)
