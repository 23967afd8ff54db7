import { defineErrors } from '@souk/kernel/domain'

export const checkoutErrors = defineErrors({
  checkout_incomplete: { status: 422, message: 'Something is still missing: {missing}.' },
  item_unavailable: { status: 409, message: 'Something in the cart is no longer sold.' },
  // Directive 2011/83/EU, art. 16 (m): without it the shopper could send back what was downloaded.
  digital_consent_required: {
    status: 422,
    message:
      'Please agree that what you download is yours at once, and that your right of withdrawal ends with it.',
  },
  price_changed: { status: 409, message: 'The total has changed since you last saw it.' },
})
