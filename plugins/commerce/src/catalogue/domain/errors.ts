import { defineErrors } from '@souk/kernel/domain'

export const catalogueErrors = defineErrors({
  product_not_found: { status: 404, message: 'This product is not sold here.' },
  variant_not_found: { status: 404, message: 'This article is not sold here.' },
  options_invalid: { status: 422, message: 'The options of this product do not fit: {reason}.' },
  variant_options_invalid: {
    status: 422,
    message: 'The options of this variant do not fit: {reason}.',
  },
  variant_duplicate: { status: 409, message: 'There is a variant with these options already.' },
  slug_invalid: {
    status: 422,
    message: 'A slug has small letters, digits and single hyphens between them, 200 at most.',
  },
})
