import type Stripe from 'stripe'
import { closeDispute } from '../payments/dispute.ts'
import { conflict, invalid } from '../server/errors.ts'
import { createdShape, isWithin, page } from '../server/lists.ts'
import { clearable, flag, hash, mergeMetadata, metadata, text } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import { emit } from '../webhooks/emit.ts'
import { find } from './find.ts'

/** Evidence that is a file: its id. */
const files = [
  'cancellation_policy',
  'customer_communication',
  'customer_signature',
  'duplicate_charge_documentation',
  'receipt',
  'refund_policy',
  'service_documentation',
  'shipping_documentation',
  'uncategorized_file',
] as const

const fileShape = Object.fromEntries(files.map((name) => [name, text()])) as Record<
  (typeof files)[number],
  ReturnType<typeof text>
>

const evidenceShape = {
  ...fileShape,
  access_activity_log: text({ max: 20_000 }),
  billing_address: text(),
  cancellation_policy_disclosure: text({ max: 20_000 }),
  cancellation_rebuttal: text({ max: 20_000 }),
  customer_email_address: text(),
  customer_name: text(),
  customer_purchase_ip: text(),
  duplicate_charge_explanation: text({ max: 20_000 }),
  duplicate_charge_id: text(),
  product_description: text({ max: 20_000 }),
  refund_policy_disclosure: text({ max: 20_000 }),
  refund_refusal_explanation: text({ max: 20_000 }),
  service_date: text(),
  shipping_address: text(),
  shipping_carrier: text(),
  shipping_date: text(),
  shipping_tracking_number: text(),
  uncategorized_text: text({ max: 20_000 }),
}

/** Stripe's own magic words for tests. */
const verdicts: Readonly<Record<string, 'lost' | 'won'>> = {
  winning_evidence: 'won',
  losing_evidence: 'lost',
}

export const disputeRoutes = [
  route(
    'GET',
    '/v1/disputes',
    { ...createdShape, charge: text(), payment_intent: text() },
    (call) => {
      const { created, charge, payment_intent: intent } = call.params
      return page(
        call.world.store.all(
          'disputes',
          ({ account, object }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            (charge === undefined || object.charge === charge) &&
            (intent === undefined || object.payment_intent === intent),
        ),
        { params: call.params, url: '/v1/disputes' },
      )
    },
  ),
  route('GET', '/v1/disputes/:id', {}, (call) => find(call, 'disputes', 'dispute').object),
  route(
    'POST',
    '/v1/disputes/:id',
    {
      evidence: hash(
        Object.fromEntries(
          Object.entries(evidenceShape).map(([name, kind]) => [name, clearable(kind)]),
        ),
      ),
      metadata: clearable(metadata()),
      submit: flag(),
    },
    (call) => {
      const { world, params } = call
      const { id, account, object } = find(call, 'disputes', 'dispute')
      // Evidence goes to the bank at once unless somebody says that it is a draft.
      const { evidence, submit = true } = params
      if (evidence !== undefined && object.status !== 'needs_response') {
        throw conflict(
          `This dispute has a status of ${String(object.status)} and takes no evidence.`,
        )
      }
      for (const name of files) {
        const file = evidence?.[name]
        if (file && world.store.get('files', file)?.account !== account) {
          throw invalid(`No such file upload: '${file}'`, { param: `evidence[${name}]` })
        }
      }
      const isSubmitted = evidence !== undefined && submit
      const changed = world.store.change('disputes', id, {
        evidence: { ...object.evidence, ...evidence } as Stripe.Dispute.Evidence,
        metadata: mergeMetadata(object.metadata, params.metadata),
        evidence_details: {
          ...object.evidence_details,
          has_evidence: object.evidence_details.has_evidence || evidence !== undefined,
          ...(isSubmitted ? { submission_count: 1, submission_method: 'manual' as const } : {}),
        },
        ...(isSubmitted ? { status: 'under_review' } : {}),
      })
      emit(world, account, { type: 'charge.dispute.updated', object: changed.object })
      const verdict = verdicts[changed.object.evidence.uncategorized_text ?? '']
      if (isSubmitted && verdict !== undefined) return closeDispute(world, id, verdict).object
      return changed.object
    },
  ),
  route('POST', '/v1/disputes/:id/close', {}, (call) => {
    const { id, object } = find(call, 'disputes', 'dispute')
    if (object.status === 'won') throw conflict(`The dispute ${id} is already closed.`)
    return closeDispute(call.world, id, 'lost').object
  }),
]
