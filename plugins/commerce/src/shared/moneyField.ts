import type { NumberField } from 'payload'

/** 90 billion in a currency with two decimals: a thousand such lines still add up exactly. */
export const MAX_AMOUNT = 9_000_000_000_000

type Given = Pick<NumberField, 'name'> & Partial<Pick<NumberField, 'label' | 'access' | 'required'>>
type Shown = NonNullable<NumberField['admin']>

/**
 * A field for an amount in minor units of the shop's currency. The panel shows and takes it as
 * people write it: 12.50 is stored as 1250.
 */
export const moneyField = (given: Given, admin: Shown = {}): NumberField => ({
  ...given,
  type: 'number',
  min: 0,
  max: MAX_AMOUNT,
  validate: (value: number | null | undefined, { required }: { required?: boolean }) => {
    if (value === null || value === undefined) return required ? 'A price is needed here.' : true
    return Number.isSafeInteger(value) && value >= 0 && value <= MAX_AMOUNT
      ? true
      : 'An amount is a whole number of the smallest unit of the currency, 0 or more.'
  },
  admin: {
    ...admin,
    components: {
      Field: '@souk/commerce/rsc#MoneyField',
      Cell: '@souk/commerce/rsc#PriceCell',
      ...admin.components,
    },
  },
})
