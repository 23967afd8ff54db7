import { defineErrors } from '@souk/kernel/domain'

export const disputeErrors = defineErrors({
  dispute_not_found: { status: 404, message: 'There is no such dispute.' },
  dispute_not_open: {
    status: 409,
    message: 'The bank takes no more evidence for this dispute.',
  },
})
