import { defineErrors } from '@souk/kernel/domain'

export const shippingErrors = defineErrors({
  shipping_option_unavailable: {
    status: 422,
    message: 'This way of shipping is not offered for this address.',
  },
  pickup_point_in_use: {
    status: 409,
    message:
      'Shoppers choose this pickup point with: {methods}. Take it out there first, or switch it off.',
  },
  shipping_zone_in_use: {
    status: 409,
    message:
      'This zone has ways of shipping: {methods}. Give them another zone or delete them first.',
  },
})
