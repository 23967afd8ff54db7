import type { Field, NumberField } from 'payload'

import { moneyField } from '../../shared/moneyField.ts'
import { isGiftCard, productKindLabels, type ProductKind } from '../domain/index.ts'

/** Whether a form's product is a gift card. */
export const isGiftCardForm = (product: unknown): boolean =>
  isGiftCard((product ?? {}) as { kind?: ProductKind | null })

/** What a product is, and for gift cards how much may be put on them and for how long they are good. */
export const kindFields: Field[] = [
  {
    name: 'kind',
    label: 'What it is',
    type: 'select',
    defaultValue: 'goods',
    options: Object.entries(productKindLabels).map(([value, label]) => ({ value, label })),
    admin: {
      isClearable: false,
      description:
        'A download or a licence key is handed out once it is paid for, and is not shipped. A gift card is mailed then: it is not taxed when it is sold, takes no discount and is never sold out.',
    },
  },
  {
    name: 'giftCard',
    label: 'Gift card',
    type: 'group',
    admin: {
      condition: isGiftCardForm,
      description:
        'The price is what is put on the card. For several amounts, add an option such as “Amount” and give each variant its price.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          amount('minimum', 'Own amount from', 'Empty: shoppers choose among the amounts above.'),
          amount('maximum', 'Own amount up to', 'The most that one card may hold.'),
          amount('step', 'In steps of', 'Empty: any amount.'),
        ],
      },
      {
        name: 'months',
        label: 'Months that it is good for',
        type: 'number',
        min: 1,
        max: 1200,
        validate: (value: number | null | undefined) =>
          value == null || (Number.isInteger(value) && value >= 1 && value <= 1200)
            ? true
            : 'Whole months, from 1 to 1200.',
        admin: {
          step: 1,
          description:
            'Empty: as your shop says under Prices. Where the law of your country asks for more, the card is good for that.',
        },
      },
    ],
  },
]

function amount(name: string, label: string, description: string): NumberField {
  return moneyField({ name, label }, { width: '33%', description })
}
