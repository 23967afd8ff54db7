import { defineErrors } from '@souk/kernel/domain'

export const shippingErrors = defineErrors({
  shipping_option_unavailable: {
    status: 422,
    message: 'This way of shipping is not offered for this address.',
  },
})
