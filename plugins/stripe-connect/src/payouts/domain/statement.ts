import type { Movement } from './movement.ts'
import type { Payout } from './payout.ts'

export const movementGroups = ['sales', 'refunds', 'disputes', 'payouts', 'other'] as const

export type MovementGroup = (typeof movementGroups)[number]

export const movementGroupLabels: Readonly<Record<MovementGroup, string>> = {
  sales: 'Sales',
  refunds: 'Refunds',
  disputes: 'Disputes',
  payouts: 'Payouts that came back',
  other: 'Fees and everything else',
}

/** A movement with what it is for, as far as the shop's books know it. */
export type Line = Movement & {
  readonly cause: string | null
  readonly order: { readonly id: string; readonly number: number | null } | null
}

export type Sums = Readonly<Record<'amount' | 'fee' | 'platformFee' | 'net', number>>

export type Statement = {
  readonly payout: Payout
  readonly groups: readonly {
    readonly group: MovementGroup
    readonly lines: readonly Line[]
    readonly sums: Sums
  }[]
  readonly sums: Sums
  /** What the parts do not explain of the payout; nothing, unless it was made by hand. */
  readonly unexplained: number
}

/** What a payout is made of; the payout's own movement is no part of it. */
export const statementOf = (payout: Payout, all: readonly Line[]): Statement => {
  const lines = all.filter(
    ({ type, source }) => !(type === 'payout' && source === payout.externalId),
  )
  const sums = sumsOf(lines)
  return {
    payout,
    groups: movementGroups.flatMap((group) => {
      const own = lines.filter((line) => groupOf(line) === group)
      return own.length === 0 ? [] : [{ group, lines: own, sums: sumsOf(own) }]
    }),
    sums,
    unexplained: payout.amount - sums.net,
  }
}

const BY_CAUSE: Readonly<Record<string, MovementGroup>> = {
  payment: 'sales',
  refund: 'refunds',
  dispute: 'disputes',
  payout: 'payouts',
}

const BY_TYPE: Readonly<Record<string, MovementGroup>> = {
  charge: 'sales',
  payment: 'sales',
  refund: 'refunds',
  payment_refund: 'refunds',
  refund_failure: 'refunds',
  payment_failure_refund: 'refunds',
  payout: 'payouts',
  payout_failure: 'payouts',
  payout_cancel: 'payouts',
}

/** What the books say goes first: money that is taken for a dispute looks like a refund to Stripe. */
export const groupOf = ({ cause, type, category }: Pick<Line, 'category' | 'cause' | 'type'>) =>
  BY_CAUSE[cause?.split(':')[0] ?? ''] ??
  BY_TYPE[type] ??
  (category.startsWith('dispute') ? 'disputes' : 'other')

const sumsOf = (lines: readonly Movement[]): Sums =>
  lines.reduce<Sums>(
    (sums, { amount, fee, platformFee, net }) => ({
      amount: sums.amount + amount,
      fee: sums.fee + fee,
      platformFee: sums.platformFee + platformFee,
      net: sums.net + net,
    }),
    { amount: 0, fee: 0, platformFee: 0, net: 0 },
  )
