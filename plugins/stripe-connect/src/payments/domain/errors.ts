import { defineErrors } from '@souk/kernel/domain'

export const stripeErrors = defineErrors({
  amount_unpayable: {
    status: 422,
    message: 'Card payments in {currency} have to be whole multiples of {step}.',
  },
  account_missing: { status: 422, message: 'This shop cannot be paid by card at present.' },
  currency_unpayable: { status: 422, message: 'Card payments cannot be made in {currency}.' },
})
