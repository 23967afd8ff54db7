import type { Field } from 'payload'

import { isGoods, type ProductKind } from '../../catalogue/domain/index.ts'
import type { Extension } from '../../shared/collectionBuilder.ts'
import { moneyField } from '../../shared/moneyField.ts'
import { millimetres } from './millimetres.ts'

const measures = (isVariant: boolean): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'weight',
        label: 'Weight (g)',
        type: 'number',
        min: 0,
        max: 100_000_000,
        admin: {
          width: '33%',
          description: isVariant ? 'In grams. Empty: the product’s.' : 'In grams, packed.',
        },
      },
      {
        name: 'shippingClass',
        type: 'relationship',
        relationTo: 'shipping-classes',
        admin: { width: '33%', ...(isVariant && { description: 'Empty: the product’s.' }) },
      },
      moneyField(
        { name: 'shippingSurcharge', label: 'Surcharge for shipping' },
        { width: '33%', description: 'For each piece, with every way of shipping.' },
      ),
    ],
  },
  millimetres({ description: 'Packed. Only for boxes and prices by volume.' }),
]

type Form = { readonly requiresShipping?: boolean | null; readonly kind?: ProductKind | null }

const isParcel = (product: unknown): boolean => isGoods((product ?? {}) as Form)

const isShipped = (product: unknown): boolean =>
  isParcel(product) && ((product ?? {}) as Form).requiresShipping !== false

/** Whether a product has to travel, and how. What does not, such as a voucher, asks for no address. */
export const shippingOfProducts: Extension = {
  fields: [
    {
      name: 'requiresShipping',
      type: 'checkbox',
      label: 'Has to be shipped',
      defaultValue: true,
      admin: {
        condition: isParcel,
        description: 'Off for what is not sent as a parcel: downloads, courses, tickets.',
      },
    },
    {
      type: 'collapsible',
      label: 'Weight and size',
      admin: { initCollapsed: true, condition: isShipped },
      fields: measures(false),
    },
  ],
}

/** What of a variant travels in another way than its product says. */
export const shippingOfVariants: Extension = {
  fields: [
    {
      type: 'collapsible',
      label: 'Weight and size',
      admin: { initCollapsed: true },
      fields: measures(true),
    },
  ],
}
