import { defineOperation, type Context } from '@souk/kernel'
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
  findDispute,
  findPayment,
  noteEvidence,
  type DisputeEvidence,
} from '../../payments/operations/index.ts'
import { disputeErrors, evidenceFileKinds, FILES_LIMIT, receiptOf } from '../domain/index.ts'
import { answerable } from './answerable.ts'
import { applyDisputeTruth, hearOfDispute } from './hearOfDispute.ts'
import { isProof, proofOf } from './keptFile.ts'

/** Stripe takes 20,000 characters in the longest of its fields, and 150,000 in all. */
const text = z.string().trim().min(1).max(20_000).optional()

const file = z
  .object({
    as: z.enum(evidenceFileKinds),
    name: z.string().max(120),
    externalId: z.string().max(255),
    size: z.int().min(1),
    proof: z.string().max(100),
  })
  .describe('As `POST /disputes/:id/files` has answered it.')

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
      files: z
        .array(file)
        .max(evidenceFileKinds.length)
        .refine((files) => new Set(files.map(({ as }) => as)).size === files.length, {
          error: 'One file of a kind.',
        })
        .optional(),
    }),
  }),
  output: z.object({ order: orderView }),
  access: mayHandleMoney,
  run: async (ctx, { id, evidence: { files, ...texts } }) => {
    const evidence: DisputeEvidence = {
      ...texts,
      ...(files?.length ? { files: checkedFiles(ctx, id, files) } : {}),
    }
    const known = await findDispute(ctx, { id })
    const paid = known && (await findPayment(ctx, known.payment))
    // The same answer again is the one that was given; the bank takes no other.
    if (paid && sameEvidence(known.evidence, evidence))
      return { order: viewOrder(await shopsOrder(ctx, paid.order)) }
    const { dispute, payment, provider } = await answerable(ctx, id)
    const { externalId } = dispute
    const receipt = receiptOf(viewOrder(await shopsOrder(ctx, payment.order)), ctx.shop.name)
    const truth = await asking(ctx, () =>
      provider.contest(ctx, { payment: atProvider(payment), externalId, evidence, receipt }),
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

/** @throws 422 `file_unknown` · `files_too_large` */
const checkedFiles = (
  ctx: Context,
  dispute: string,
  files: readonly z.output<typeof file>[],
): DisputeEvidence['files'] => {
  if (!files.every(({ proof, ...kept }) => isProof(proof, proofOf(ctx, dispute, kept))))
    throw disputeErrors.file_unknown()
  if (files.reduce((sum, { size }) => sum + size, 0) > FILES_LIMIT)
    throw disputeErrors.files_too_large({ megabytes: FILES_LIMIT / 1_000_000 })
  return files.map(({ as, name, externalId }) => ({ as, name, externalId }))
}

const sameEvidence = (before: DisputeEvidence | null, now: DisputeEvidence): boolean =>
  before !== null && canonicalJson(before) === canonicalJson(now)
