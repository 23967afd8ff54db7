import { defineErrors } from '@souk/kernel/domain'

export const stripeErrors = defineErrors({
  amount_unpayable: {
    status: 422,
    message: 'Card payments in {currency} have to be whole multiples of {step}.',
  },
  account_missing: { status: 422, message: 'This shop cannot be paid by card at present.' },
  provider_refuses: {
    status: 409,
    message:
      'Stripe says nothing of this shop’s account any more: its owner has cut it off from the platform, or closed it.',
  },
  payment_not_captured: {
    status: 409,
    message:
      'Stripe does not take the reserved money at present. Its dashboard may tell why; you can try again.',
  },
  currency_unpayable: { status: 422, message: 'Card payments cannot be made in {currency}.' },
})
