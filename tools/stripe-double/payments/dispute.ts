import type Stripe from 'stripe'
import { move } from '../books/move.ts'
import { conflict } from '../server/errors.ts'
import { days } from '../state/clock.ts'
import type { Row } from '../state/store.ts'
import { schedule, unschedule } from '../state/timers.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { theId } from './idOf.ts'

export type DisputeReason =
  'fraudulent' | 'general' | 'product_not_received' | 'product_unacceptable'

/** Stripe keeps its fee for a dispute whoever wins. */
const disputeFee = 1500

/**
 * A bank takes the money back. It is debited where the charge lies: the shop in direct mode, the platform in
 * destination mode, whose transfer to the shop nobody reverses by himself.
 */
export const openDispute = (
  world: World,
  { id: charge, account, object }: Row<'charges'>,
  { reason, amount }: { reason: DisputeReason; amount?: number },
): Row<'disputes'> => {
  if (!object.captured || object.disputed) {
    throw conflict(`The charge ${charge} cannot be disputed.`, { param: 'charge' })
  }
  const taken = amount ?? object.amount_captured - settledRefunds(world, charge)
  const id = world.newId('du')
  const transactions = move(world, {
    cause: id,
    currency: object.currency,
    postings: [
      {
        account,
        type: 'adjustment',
        amount: -taken,
        fees: [{ type: 'stripe_fee', amount: disputeFee }],
        source: id,
        reporting: 'dispute',
        description: `Chargeback withdrawal for ${charge}`,
      },
    ],
    outside: { 'outside:cards': taken, 'outside:stripe': disputeFee },
  })
  const dispute: Stripe.Dispute = {
    id,
    object: 'dispute',
    amount: taken,
    balance_transactions: transactions,
    charge,
    created: world.clock.now(),
    currency: object.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: world.clock.now() + days(7),
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    network_reason_code: '10.4',
    payment_intent: typeof object.payment_intent === 'string' ? object.payment_intent : null,
    payment_method_details: {
      type: 'card',
      card: {
        brand: 'visa',
        case_type: 'chargeback',
        network: 'visa',
        network_reason_code: '10.4',
      },
    },
    reason,
    status: 'needs_response',
  }
  const row = world.store.insert('disputes', account, dispute, {})
  const disputed = world.store.change('charges', charge, { disputed: true })
  schedule(world, 'dispute', { at: Number(dispute.evidence_details.due_by), target: id })
  emit(world, account, { type: 'charge.dispute.created', object: dispute })
  emit(world, account, { type: 'charge.dispute.funds_withdrawn', object: dispute })
  emit(world, account, { type: 'charge.updated', object: disputed.object })
  return row
}

/** The bank's word, and perhaps a later one that says otherwise. Money follows each of them. */
export const closeDispute = (
  world: World,
  id: string,
  outcome: 'lost' | 'won',
): Row<'disputes'> => {
  const { account, object } = world.store.must('disputes', id)
  if (object.status === outcome) throw conflict(`The dispute ${id} is already closed.`)
  unschedule(world, id)
  const comesBack = outcome === 'won'
  const amount = comesBack ? object.amount : -object.amount
  const returned =
    // Lost money is gone already, unless it had been won.
    !comesBack && object.status !== 'won'
      ? []
      : move(world, {
          cause: id,
          currency: object.currency,
          postings: [
            {
              account,
              type: 'adjustment',
              amount,
              source: id,
              reporting: comesBack ? 'dispute_reversal' : 'dispute',
              description: `Chargeback ${comesBack ? 'reversal' : 'withdrawal'} for ${theId(object.charge)}`,
            },
          ],
          outside: { 'outside:cards': -amount },
        })
  const closed = world.store.change('disputes', id, {
    status: outcome,
    balance_transactions: [...object.balance_transactions, ...returned],
  })
  if (returned.length > 0) {
    const type = comesBack ? 'charge.dispute.funds_reinstated' : 'charge.dispute.funds_withdrawn'
    emit(world, account, { type, object: closed.object })
  }
  emit(world, account, { type: 'charge.dispute.closed', object: closed.object })
  return closed
}

const settledRefunds = ({ store }: World, charge: string) =>
  store
    .all('refunds', ({ object }) => object.charge === charge && object.status === 'succeeded')
    .reduce((total, { object }) => total + object.amount, 0)

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}
