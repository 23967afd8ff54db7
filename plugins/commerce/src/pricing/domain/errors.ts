import { defineErrors } from '@souk/kernel/domain'

export const pricingErrors = defineErrors({
  price_list_not_found: { status: 404, message: 'There is no such price list.' },
  price_already_there: {
    status: 409,
    message: 'This article has a price in this list from so many pieces on. Change that one.',
  },
  price_list_has_prices: {
    status: 409,
    message:
      'The amounts in this list are in {currency}, and would be other prices in another currency: {count} of them. Take them out first, or make a list of its own for the other currency.',
  },
  price_table_unreadable: {
    status: 422,
    message: 'This is no table that can be read. Save it as CSV and try again.',
  },
  price_table_unknown: {
    status: 422,
    message: 'The table needs a column “sku” or “product”, and one “price” or “percentage”.',
  },
  category_in_price_list: {
    status: 409,
    message: 'Price lists are for this category: {lists}. Take it out there or delete them first.',
  },
  article_not_found: { status: 404, message: 'There is no such article.' },
})
