import { randomFrom } from '../../support/randomFrom.ts'
import type { Blow } from './steps.ts'

/** What may happen to one buyer's order, all of it decided beforehand by run and seed. */
export type Plan = {
  readonly name: string
  readonly pieces: number
  /** A test card of the double's, or a debit that takes days. */
  readonly card: (typeof CARDS)[number]
  /** Where the fault falls. */
  readonly stage: (typeof STAGES)[number]
  readonly fault: Fault
  /** Whether the buyer is still there to try again. */
  readonly returns: boolean
  /** The hold lapses before the buyer pays; somebody else may buy the pieces meanwhile. */
  readonly late: 'no' | 'lapsed' | 'sold'
  readonly webhooks: {
    readonly timing: 'after' | 'before' | 'hold' | 'random'
    readonly copies: 1 | 2
    readonly reverse: boolean
  }
  /** How many ask at once how the payment stands. */
  readonly confirmers: number
  readonly refund: 'none' | 'part' | 'full' | 'fails'
  readonly dispute: 'none' | 'lost' | 'won'
}

export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'kill'; readonly share: number; readonly when: Blow['when'] }
  | { readonly kind: StripeFault; readonly times: number }

export type StripeFault = 'drop_before' | 'drop_after' | '429' | '500' | 'error_after' | 'timeout'

const STAGES = ['checkout', 'settle', 'webhook', 'refund', 'dispute'] as const
const CARDS = [
  '4242424242424242',
  '4242424242424242',
  '4000000000000002',
  'debit',
  'debit_fails',
] as const
const STRIPE_FAULTS: readonly StripeFault[] = [
  'drop_before',
  'drop_after',
  '429',
  '500',
  'error_after',
  'timeout',
]

/** The plan of one run: the same for the same seed, on any machine. */
export const planOf = (seed: number, run: number): Plan => {
  const next = randomFrom(seed * 1_000_003 + run)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const chance = (share: number) => next() < share
  // Each stage meets each kind of fault, however few runs there are.
  const stage = STAGES[run % STAGES.length] ?? 'checkout'
  const isKill = Math.floor(run / STAGES.length) % 2 === 0
  const kind = pick(STRIPE_FAULTS)
  const fault: Fault = isKill
    ? { kind: 'kill', share: next(), when: pick(['before', 'after'] as const) }
    : // A call that never answers costs the whole patience of the client.
      { kind, times: kind === 'timeout' ? 1 : pick([1, 2, 9]) }
  const isAfterwards = stage === 'refund' || stage === 'dispute'
  const card = isAfterwards ? '4242424242424242' : pick(CARDS)
  return {
    name: `seed ${seed}, run ${run}`,
    pieces: 1 + Math.floor(next() * 3),
    card,
    stage,
    fault: chance(0.05) ? { kind: 'none' } : fault,
    returns: chance(0.7),
    late: isAfterwards ? 'no' : pick(['no', 'no', 'no', 'lapsed', 'sold'] as const),
    webhooks: {
      timing: pick(['after', 'before', 'hold', 'random'] as const),
      copies: pick([1, 2] as const),
      reverse: chance(0.3),
    },
    confirmers: Math.floor(next() * 4),
    refund: stage === 'refund' ? pick(['part', 'full', 'fails'] as const) : 'none',
    dispute: stage === 'dispute' ? pick(['lost', 'won'] as const) : 'none',
  }
}
