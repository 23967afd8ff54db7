import { isSoukError } from '@souk/kernel/domain'

import {
  refundShare,
  type Refundable,
  type RefundShare,
  type RefundWish,
} from '../../refunds/domain/index.ts'

/** What a wish comes to, or why it cannot be, as a code and the most that could be. */
export type RefundPlan =
  | { readonly share: RefundShare; readonly problem?: undefined }
  | { readonly share?: undefined; readonly problem: RefundProblem }

export type RefundProblem = 'refund_exceeds_payment' | 'refund_exceeds_line' | 'refund_of_nothing'

/** The rules of refunds, asked before anything is sent. */
export const refundPlan = (refundable: Refundable, wish: RefundWish): RefundPlan => {
  try {
    return { share: refundShare(refundable, wish) }
  } catch (error) {
    if (!isSoukError(error)) throw error
    return { problem: error.code as RefundProblem }
  }
}
