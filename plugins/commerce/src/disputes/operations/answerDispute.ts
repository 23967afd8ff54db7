import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { canonicalJson, timelineEntry } from '../../orders/domain/index.ts'
import {
  changeOrder,
  mayHandleMoney,
  orderView,
  shopsOrder,
  viewOrder,
} from '../../orders/operations/index.ts'
import {
  asking,
  atProvider,
  findPayment,
  providerNamed,
  type DisputeEvidence,
} from '../../payments/operations/index.ts'
import { disputeErrors, isAnswerable } from '../domain/index.ts'
import { findDispute, noteEvidence } from './disputeRows.ts'
import { applyDisputeTruth, hearOfDispute } from './hearOfDispute.ts'

/** Stripe takes 20,000 characters in the longest of its fields, and 150,000 in all. */
const text = z.string().trim().min(1).max(20_000).optional()

/** What the bank is told goes out once; it cannot be taken back. */
export const answerDispute = defineOperation({
  name: 'disputes.answer',
  summary: 'Hand evidence to the bank that has claimed a payment back; it can be done once',
  feature: 'commerce',
  effect: 'resumable',
  http: { method: 'POST', path: '/disputes/:id/answer' },
  input: z.object({
    id: z.uuid(),
    evidence: z.object({
      customerName: text,
      customerEmail: text,
      billingAddress: text,
      shippingAddress: text,
      productDescription: text,
      carrier: text,
      trackingNumber: text,
      shippedOn: text,
      invoice: text,
      correspondence: text,
      statement: text,
    }),
  }),
  output: z.object({ order: orderView }),
  access: mayHandleMoney,
  run: async (ctx, { id, evidence }) => {
    const dispute = await findDispute(ctx, { id })
    const payment = dispute && (await findPayment(ctx, dispute.payment))
    if (!payment) throw disputeErrors.dispute_not_found()
    const { contest } = providerNamed(ctx, payment.provider)
    // The same answer again is the one that was given; the bank takes no other.
    if (sameEvidence(dispute.evidence, evidence))
      return { order: viewOrder(await shopsOrder(ctx, payment.order)) }
    const isLate = !dispute.dueBy || new Date(dispute.dueBy) <= ctx.now()
    if (!contest || isLate || dispute.answeredAt || !isAnswerable(dispute.state))
      throw disputeErrors.dispute_not_open()
    const { externalId } = dispute
    const truth = await asking(ctx, () =>
      contest(ctx, { payment: atProvider(payment), externalId, evidence }),
    )
    const isLatest = await ctx.transaction(async (inside) => {
      const heard = { truth, since: dispute.version }
      const isApplied = await applyDisputeTruth(inside, payment, heard)
      await noteEvidence(inside, id, evidence)
      const actor = inside.actor.kind === 'member' ? inside.actor.id : null
      await changeOrder(inside, payment.order, {
        entries: [timelineEntry('dispute_answered', { now: inside.now(), actor })],
      })
      return isApplied
    })
    if (!isLatest) await asking(ctx, () => hearOfDispute(ctx, { payment: payment.id, externalId }))
    return { order: viewOrder(await shopsOrder(ctx, payment.order)) }
  },
})

const sameEvidence = (before: DisputeEvidence | null, now: DisputeEvidence): boolean =>
  before !== null && canonicalJson(before) === canonicalJson(now)
