import { defineErrors } from '@souk/kernel/domain'

export const payoutErrors = defineErrors({
  payout_not_found: { status: 404, message: 'There is no such payout in this shop.' },
})
