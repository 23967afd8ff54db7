import { defineErrors } from '@souk/kernel/domain'

export const pricingErrors = defineErrors({
  price_unavailable: { status: 422, message: 'This article has no price in {currency}.' },
})
