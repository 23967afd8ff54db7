import { defineErrors } from '@souk/kernel/domain'

export const cartErrors = defineErrors({
  cart_not_found: { status: 404, message: 'There is no such cart.' },
  cart_item_not_found: { status: 404, message: 'This is not in the cart.' },
  cart_completed: { status: 409, message: 'This cart has become an order and stays as it is.' },
  cart_full: { status: 422, message: 'A cart has room for {limit} different articles.' },
  saved_item_not_found: { status: 404, message: 'This is not saved for later.' },
  saved_full: { status: 422, message: 'No more than {limit} lines can be saved for later.' },
  quantity_invalid: {
    status: 400,
    message: 'A quantity is a whole number from {least} to {most}.',
  },
})
