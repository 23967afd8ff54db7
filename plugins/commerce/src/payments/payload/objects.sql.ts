import { check } from '../../shared/constraints.ts'

/** No more goes back than came in, whoever asks and however many at once. */
export const paymentObjects: string[] = [
  check(
    'payments',
    'payments_refunded_within_amount',
    'refunded >= 0 and refunded <= amount and refunded = trunc(refunded)',
  ),
  check('refunds', 'refunds_send_something', 'amount > 0 and amount = trunc(amount)'),
]
