import { defineErrors } from '@souk/kernel/domain'

export const inventoryErrors = defineErrors({
  insufficient_stock: { status: 409, message: 'Only {available} left.' },
  stock_below_held: {
    status: 409,
    message: '{held} of these are held for shoppers who are paying, so there cannot be fewer.',
  },
})
