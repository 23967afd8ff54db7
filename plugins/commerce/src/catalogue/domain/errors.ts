import { defineErrors } from '@souk/kernel/domain'

export const catalogueErrors = defineErrors({
  product_not_found: { status: 404, message: 'This product is not sold here.' },
  collection_not_found: { status: 404, message: 'There is no such collection here.' },
  variant_not_found: { status: 404, message: 'This article is not sold here.' },
  options_invalid: { status: 422, message: 'The options of this product do not fit: {reason}.' },
  variant_options_invalid: {
    status: 422,
    message: 'The options of this variant do not fit: {reason}.',
  },
  too_many_variants: {
    status: 422,
    message: 'That makes {count} variants. A product can have {most} at most: use fewer values.',
  },
  matrix_refused: { status: 422, message: 'Nothing was saved: look at {count}.' },
  matrix_taken: {
    status: 409,
    message:
      'Somebody else changed these variants at the same moment. Nothing was saved: try again.',
  },
  variant_duplicate: { status: 409, message: 'There is a variant with these options already.' },
  property_required: { status: 422, message: 'Please fill in: {name}.' },
  property_too_long: { status: 422, message: '{name} can have {most} characters at most.' },
  property_not_offered: { status: 422, message: 'This cannot be chosen for {name}.' },
  slug_invalid: {
    status: 422,
    message: 'A slug has small letters, digits and single hyphens between them, 200 at most.',
  },
})
