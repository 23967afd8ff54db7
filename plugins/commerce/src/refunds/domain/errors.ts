import { defineErrors } from '@souk/kernel/domain'

export const refundErrors = defineErrors({
  refund_exceeds_line: {
    status: 422,
    message: 'No more than {left} pieces of this line can be refunded.',
  },
  refund_line_unknown: { status: 422, message: 'This order has no such line.' },
  refund_no_account: {
    status: 422,
    message: 'This order was placed without an account, so there is nowhere to put store credit.',
  },
  refund_not_as_credit: {
    status: 409,
    message:
      'Only money that was paid for this order can become store credit. Send it back the way it came.',
  },
  refund_of_nothing: { status: 422, message: 'There is nothing left to send back for that.' },
})
