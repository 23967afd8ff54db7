import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { mayHandleMoney } from '../../orders/operations/index.ts'
import { asking, atProvider } from '../../payments/operations/index.ts'
import { disputeErrors, evidenceFileKinds, FILES_LIMIT, fileType } from '../domain/index.ts'
import { answerable } from './answerable.ts'
import { proofOf } from './keptFile.ts'

/** Letters of base64 for so many bytes, and room for the rest of the body. */
const BODY_LIMIT = Math.ceil((FILES_LIMIT * 4) / 3) + 8 * 1024

/**
 * Leaves a file with the provider, to be handed to the bank with the answer. We keep nothing of it, so that
 * nobody can come across it here.
 */
export const addEvidenceFile = defineOperation({
  name: 'disputes.addFile',
  summary: 'Add a file (PDF, JPEG, PNG) to what the bank will be told',
  feature: 'commerce',
  effect: 'resumable',
  http: { method: 'POST', path: '/disputes/:id/files', status: 201, bodyLimit: BODY_LIMIT },
  input: z.object({
    id: z.uuid(),
    as: z.enum(evidenceFileKinds),
    name: z.string().trim().min(1).max(120),
    content: z.base64().min(4).max(BODY_LIMIT).describe('The bytes in base64.'),
  }),
  output: z.object({
    file: z.object({
      as: z.enum(evidenceFileKinds),
      name: z.string(),
      externalId: z.string(),
      size: z.int(),
      proof: z.string().describe('To be handed back with the answer.'),
    }),
  }),
  access: mayHandleMoney,
  rateLimit: { points: 40, seconds: 3600, by: 'ip' },
  run: async (ctx, { id, as, name, content: text }) => {
    const { dispute, payment, provider } = await answerable(ctx, id)
    const content = new Uint8Array(Buffer.from(text, 'base64'))
    const type = fileType(content)
    if (!type) throw disputeErrors.file_not_readable()
    if (content.length > FILES_LIMIT)
      throw disputeErrors.files_too_large({ megabytes: FILES_LIMIT / 1_000_000 })
    const { keepEvidence } = provider
    if (!keepEvidence) throw disputeErrors.files_not_taken()
    const externalId = await asking(ctx, () =>
      keepEvidence(ctx, {
        payment: atProvider(payment),
        externalId: dispute.externalId,
        name,
        type,
        content,
      }),
    )
    const file = { as, name, externalId, size: content.length }
    return { file: { ...file, proof: proofOf(ctx, id, file) } }
  },
})
