import type { MethodDetails } from './methodLabel.ts'
import type { Problem } from './failureOf.ts'

/** The parts of Stripe's objects that our rules read; the SDK's own types fit them. */
export type Named = string | { readonly id: string }

export type BalanceSeen = {
  readonly amount: number
  readonly currency: string
  readonly fee_details: readonly { readonly amount: number; readonly type: string }[]
}

export type ChargeSeen = {
  readonly balance_transaction: string | BalanceSeen | null
  readonly payment_method_details:
    (MethodDetails & { readonly card?: { readonly capture_before?: number } | null }) | null
}

export type IntentSeen = {
  readonly id: string
  readonly status: string
  readonly amount: number
  readonly amount_capturable: number
  readonly amount_received: number
  readonly currency: string
  readonly application_fee_amount: number | null
  readonly transfer_data?: { readonly destination: Named } | null
  readonly last_payment_error: (Problem & { readonly type?: string }) | null
  readonly latest_charge: string | ChargeSeen | null
}

export type SessionSeen = {
  readonly status: string | null
  readonly amount_total: number | null
  readonly currency: string | null
}

export type RefundSeen = {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly status: string | null
  readonly failure_reason?: string
}

export type DisputeSeen = {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly status: string
  readonly balance_transactions: readonly BalanceSeen[]
  readonly evidence_details: {
    readonly due_by: number | null
    readonly past_due: boolean
    readonly submission_count: number
  }
}
