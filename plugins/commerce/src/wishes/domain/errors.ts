import { defineErrors } from '@souk/kernel/domain'

export const wishErrors = defineErrors({
  wish_list_not_found: { status: 404, message: 'There is no such wish list.' },
  wish_not_found: { status: 404, message: 'This is not on the wish list.' },
  wish_lists_too_many: { status: 422, message: 'There is room for {limit} wish lists.' },
  wish_list_full: { status: 422, message: 'A wish list has room for {limit} articles.' },
  wish_names_no_variant: {
    status: 422,
    message: 'This product comes in several variants: choose one to put it into the cart.',
  },
})
