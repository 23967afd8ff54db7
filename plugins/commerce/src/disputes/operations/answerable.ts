import type { Context } from '@souk/kernel'

import {
  findDispute,
  findPayment,
  providerNamed,
  type DisputeRow,
  type PaymentProvider,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import { disputeErrors, isAnswerable } from '../domain/index.ts'

type Contesting = PaymentProvider & Required<Pick<PaymentProvider, 'contest'>>

type Answerable = {
  readonly dispute: DisputeRow
  readonly payment: PaymentRow
  readonly provider: Contesting
}

/**
 * A dispute for which the bank still takes evidence.
 *
 * @throws 404 `dispute_not_found` · 409 `dispute_not_open`
 */
export const answerable = async (ctx: Context, id: string): Promise<Answerable> => {
  const dispute = await findDispute(ctx, { id })
  const payment = dispute && (await findPayment(ctx, dispute.payment))
  if (!payment) throw disputeErrors.dispute_not_found()
  const provider = providerNamed(ctx, payment.provider)
  const isLate = !dispute.dueBy || new Date(dispute.dueBy) <= ctx.now()
  if (!contests(provider) || isLate || dispute.answeredAt || !isAnswerable(dispute.state))
    throw disputeErrors.dispute_not_open()
  return { dispute, payment, provider }
}

const contests = (provider: PaymentProvider): provider is Contesting =>
  provider.contest !== undefined
