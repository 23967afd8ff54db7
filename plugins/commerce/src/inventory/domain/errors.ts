import { defineErrors } from '@souk/kernel/domain'

export const inventoryErrors = defineErrors({
  insufficient_stock: { status: 409, message: 'Only {available} left.' },
  stock_below_held: {
    status: 409,
    message: '{held} of these are held for shoppers who are paying, so there cannot be fewer.',
  },
  stock_of_bundle: {
    status: 422,
    message: 'This is made of parts: put pieces of the parts on the shelf instead.',
  },
  location_is_default: {
    status: 409,
    message: 'This is the default location. Make another one the default first.',
  },
  location_not_empty: {
    status: 409,
    message: 'There are still {pieces} pieces here. Move them to another location first.',
  },
  location_short: { status: 409, message: 'Only {there} of them lie there.' },
  part_of_bundle: {
    status: 409,
    message: 'This is a part of {bundles}. Take it out there first.',
  },
  bundle_impossible: { status: 422, message: '{why}' },
})
