import type { InvoiceState } from './invoiceStates.ts'
import type { Standing, Suspension } from './standing.ts'

/** What a plan includes of something that is counted; amounts here and below in minor units. */
export type AllowanceView = {
  readonly meter: string
  readonly label: string
  readonly included: number
  readonly price: number
}

export type PlanView = {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly price: number
  /** Null: it costs nothing. */
  readonly currency: string | null
  readonly trialDays: number
  readonly allowances: AllowanceView[]
  readonly isFree: boolean
}

export type UseView = AllowanceView & {
  readonly used: number
  readonly over: number
  readonly amount: number
}

export type CreditView = {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly grantedAt: string
  readonly grantedBy: string | null
  readonly isBooked: boolean
}

/** How a shop stands with its plan, as its page shows it. Moments are ISO 8601. */
export type BillingView = {
  readonly isSetUp: boolean
  readonly state: Standing
  readonly plan: PlanView | null
  readonly nextPlan: string | null
  readonly isChanging: boolean
  readonly isClosed: boolean
  readonly suspension: Suspension | null
  readonly trialEndsAt: string | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly nextAttemptAt: string | null
  readonly card: string | null
  readonly currency: string | null
  readonly credit: number
  readonly owed: number
  /** What a bank has been asked for and has not answered. */
  readonly onItsWay: number
  readonly nextCharge: { readonly amount: number; readonly at: string } | null
  readonly usage: UseView[]
  readonly lateUses: number
  readonly trouble: string | null
  readonly offers: (PlanView & { readonly isCurrent: boolean })[]
  readonly credits: CreditView[]
}

export type InvoiceView = {
  readonly id: string
  readonly number: string
  readonly issuedAt: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly currency: string
  readonly total: number
  readonly credited: number
  readonly paid: number
  readonly remaining: number
  readonly state: InvoiceState
}
