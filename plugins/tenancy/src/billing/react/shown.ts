import type { Standing, Suspension } from '../domain/index.ts'

/** What operations answer, as the page is handed it. */
export type ShownAllowance = {
  readonly meter: string
  readonly label: string
  readonly included: number
  readonly price: number
}

export type ShownPlan = {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly price: number
  /** Null: it costs nothing. */
  readonly currency: string | null
  readonly trialDays: number
  readonly allowances: readonly ShownAllowance[]
  readonly isFree: boolean
}

export type ShownUse = ShownAllowance & {
  readonly used: number
  readonly over: number
  readonly amount: number
}

export type ShownCredit = {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly grantedAt: string
  readonly grantedBy: string | null
  readonly isBooked: boolean
}

export type ShownBilling = {
  readonly isSetUp: boolean
  readonly state: Standing
  readonly plan: ShownPlan | null
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
  readonly nextCharge: { readonly amount: number; readonly at: string } | null
  readonly usage: readonly ShownUse[]
  readonly lateUses: number
  readonly trouble: string | null
  readonly offers: readonly (ShownPlan & { readonly isCurrent: boolean })[]
  readonly credits: readonly ShownCredit[]
}

export type ShownInvoice = {
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
  readonly state: 'open' | 'paid' | 'void' | 'uncollectible'
}

/** How amounts and days are written for who looks. */
export type Words = { readonly language: string; readonly timeZone: string }
