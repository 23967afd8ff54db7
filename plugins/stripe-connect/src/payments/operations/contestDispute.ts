import type {
  DisputeEvidence,
  DisputeTruth,
  PaymentAtProvider,
  SaleReceipt,
} from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import { isRefusal } from '../../shared/isRefusal.ts'
import { evidenceFrom } from '../domain/index.ts'
import { askDispute } from './askDispute.ts'
import { keepEvidence } from './keepEvidence.ts'
import { receiptPdf } from './receiptPdf.ts'
import { sideOf } from './side.ts'

type Contested = {
  readonly payment: PaymentAtProvider
  readonly externalId: string
  readonly evidence: DisputeEvidence
  readonly receipt?: SaleReceipt
}

/**
 * Hands the evidence to the bank. It is heard once: a repetition is refused by Stripe and answered here
 * with how the dispute stands.
 *
 * @throws the refusal while the bank still waits for evidence, and whatever leaves it unknown
 */
export const contestDispute = async (
  stripe: Stripe,
  ctx: Context,
  { payment, externalId, evidence, receipt }: Contested,
): Promise<DisputeTruth> => {
  // Before anything is sent: is it about this payment, and does anybody still listen?
  const before = await askDispute(stripe, ctx, { payment, externalId })
  if (before.dueBy === null) return before
  const content = receipt && (await receiptPdf(receipt))
  const paper =
    content &&
    (await keepEvidence(stripe, {
      payment,
      externalId,
      name: 'receipt.pdf',
      type: 'application/pdf',
      content,
    }))
  const told = { ...evidenceFrom(evidence), ...(paper ? { receipt: paper } : {}) }
  const refusal = await stripe.disputes
    .update(externalId, { evidence: told, submit: true }, sideOf(payment).options)
    .then(
      () => null,
      (error: unknown) => {
        if (isRefusal(error)) return error
        throw error
      },
    )
  const after = await askDispute(stripe, ctx, { payment, externalId })
  if (refusal !== null && after.dueBy !== null) throw refusal
  return after
}
