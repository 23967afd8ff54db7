import { defineErrors } from '@souk/kernel/domain'

export const promotionErrors = defineErrors({
  code_unknown: { status: 422, message: 'There is no code {code}.' },
  code_expired: { status: 422, message: 'The code {code} is no longer valid.' },
  code_exhausted: { status: 422, message: 'The code {code} has been used up.' },
  code_not_applicable: { status: 422, message: 'The code {code} does not apply to this cart.' },
  promotion_used_up: {
    status: 409,
    message: 'The discount “{title}” has just been used up. Have a look at the new total.',
  },
  promotion_value_invalid: {
    status: 422,
    message: 'A discount is a percentage above 0, of 100 at most, with at most four decimals.',
  },
  customer_group_in_use: {
    status: 409,
    message:
      'This group has discounts of its own: {promotions}. Take it out there or delete them first.',
  },
  goods_in_promotion: {
    status: 409,
    message: 'A discount is for this alone: {promotions}. Give it other goods or delete it first.',
  },
  promotion_not_found: { status: 404, message: 'There is no such promotion.' },
  codes_not_many: {
    status: 422,
    message: 'Only a promotion with many codes can be given more of them.',
  },
})

/** Why a code is refused. */
export type CodeRefusal = 'code_unknown' | 'code_expired' | 'code_exhausted' | 'code_not_applicable'
