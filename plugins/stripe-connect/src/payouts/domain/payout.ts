/**
 * - `pending`: it has left the balance at Stripe, and is not with the bank yet
 * - `in_transit`: the bank has it
 * - `paid`: it should have arrived; a bank may still send it back
 * - `canceled`: it was called off in time
 * - `failed`: the bank would not have it, and it is back at Stripe
 */
export const payoutStates = ['pending', 'in_transit', 'paid', 'canceled', 'failed'] as const

export type PayoutState = (typeof payoutStates)[number]

export const payoutStateLabels: Readonly<Record<PayoutState, string>> = {
  pending: 'Being sent',
  in_transit: 'On its way',
  paid: 'Paid out',
  canceled: 'Called off',
  failed: 'Came back',
}

/** A payout as we keep it; amounts in our minor units, moments in ISO 8601. */
export type Payout = {
  /** `po_…` */
  readonly externalId: string
  readonly amount: number
  readonly currency: string
  readonly state: PayoutState
  readonly arrivalDate: string
  /** `Sparkasse ··· 3000` */
  readonly bank: string | null
  readonly failure: string | null
  /** Stripe says of its own payouts alone what they are made of. */
  readonly automatic: boolean
  readonly happenedAt: string
}

/** Whether the money is back at Stripe: what came back never arrives any more. */
export const isBack = (state: PayoutState): boolean => state === 'failed' || state === 'canceled'
