import { defineErrors } from '../errors/defineErrors.ts'

export const moneyErrors = defineErrors({
  amount_too_large: {
    status: 422,
    message: 'This amount is larger than can be counted exactly. Please order less at once.',
  },
  amount_invalid: { status: 422, message: 'An amount is a whole number of minor units.' },
  currency_mismatch: { status: 422, message: 'These amounts are in {left} and in {right}.' },
  percentage_invalid: {
    status: 422,
    message: 'A percentage is a number from 0 up, with at most four decimals.',
  },
})
