import { defineErrors } from '@souk/kernel/domain'

export const orderErrors = defineErrors({
  order_not_found: { status: 404, message: 'There is no such order.' },
  order_not_confirmed: {
    status: 409,
    message: 'This order is not confirmed, or was called off.',
  },
  nothing_to_send: {
    status: 409,
    message:
      'Nothing of this order is sent: gift cards and downloads go out by mail once they are paid.',
  },
  fulfilment_exceeds_order: {
    status: 422,
    message: 'More pieces than are left to send ({left}).',
  },
  pieces_not_there: {
    status: 409,
    message: 'Not all of these pieces have arrived yet. Send those that are there.',
  },
  order_already_fulfilled: {
    status: 409,
    message: 'Part of this order has been sent, so it can be returned but not cancelled.',
  },
})
