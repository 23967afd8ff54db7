import type { NumberField } from 'payload'

import { isDigital, type ProductKind } from '../../catalogue/domain/index.ts'
import type { Extension } from '../../shared/collectionBuilder.ts'

type Form = { readonly kind?: ProductKind | null; readonly digital?: { readonly keys?: unknown } }

const isDigitalForm = (product: unknown): boolean => isDigital((product ?? {}) as Form)

/** What a buyer of a product is given once it is paid. */
export const digitalOfProducts: Extension = {
  fields: [
    {
      name: 'digital',
      label: 'Download or licence key',
      type: 'group',
      admin: {
        condition: isDigitalForm,
        description:
          'Delivered by itself as soon as it is paid. Add its files under Downloads: whoever buys several pieces may download as many times as often.',
      },
      fields: [
        {
          name: 'stock',
          type: 'ui',
          admin: {
            disableListColumn: true,
            components: { Field: '@souk/commerce/rsc#DigitalStock' },
          },
        },
        {
          name: 'keys',
          type: 'checkbox',
          label: 'Gives a licence key with each piece',
          defaultValue: false,
        },
        {
          name: 'withoutKeys',
          label: 'When no key is left',
          type: 'select',
          defaultValue: 'stop',
          options: [
            { value: 'stop', label: 'Sold out' },
            { value: 'sell', label: 'Sell on, and deliver when there are keys' },
          ],
          admin: {
            isClearable: false,
            condition: (product: unknown) => ((product ?? {}) as Form).digital?.keys === true,
            description:
              'Should two pay for the last key at the same moment, the second is given one as soon as you add more. You are told by mail.',
          },
        },
        {
          type: 'row',
          fields: [
            whole('days', 'Days that its files can be downloaded', 3650),
            whole('downloads', 'Downloads for each piece', 1000),
          ],
        },
      ],
    },
  ],
}

function whole(name: string, label: string, most: number): NumberField {
  return {
    name,
    label,
    type: 'number',
    min: 1,
    max: most,
    validate: (value: number | null | undefined) =>
      value == null || (Number.isInteger(value) && value >= 1 && value <= most)
        ? true
        : `A whole number from 1 to ${most}.`,
    admin: { step: 1, width: '50%', description: 'Empty: as your shop says under Prices.' },
  }
}
