import { defineErrors } from '@souk/kernel/domain'

export const stripeErrors = defineErrors({
  amount_unpayable: {
    status: 422,
    message: 'Card payments in {currency} have to be whole multiples of {step}.',
  },
  currency_unpayable: { status: 422, message: 'Card payments cannot be made in {currency}.' },
})
