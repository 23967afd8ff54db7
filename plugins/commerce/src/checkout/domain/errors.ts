import { defineErrors } from '@souk/kernel/domain'

export const checkoutErrors = defineErrors({
  checkout_incomplete: { status: 422, message: 'Something is still missing: {missing}.' },
  item_unavailable: { status: 409, message: 'Something in the cart is no longer sold.' },
  price_changed: { status: 409, message: 'The total has changed since you last saw it.' },
})
