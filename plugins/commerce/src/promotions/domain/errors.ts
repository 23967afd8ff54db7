import { defineErrors } from '@souk/kernel/domain'

export const promotionErrors = defineErrors({
  code_unknown: { status: 422, message: 'There is no code {code}.' },
  code_expired: { status: 422, message: 'The code {code} is no longer valid.' },
  code_exhausted: { status: 422, message: 'The code {code} has been used up.' },
  code_not_applicable: { status: 422, message: 'The code {code} does not apply to this cart.' },
  promotion_value_invalid: {
    status: 422,
    message: 'A discount is a percentage above 0, of 100 at most, with at most four decimals.',
  },
})

/** Why a code is refused. */
export type CodeRefusal = 'code_unknown' | 'code_expired' | 'code_exhausted' | 'code_not_applicable'
