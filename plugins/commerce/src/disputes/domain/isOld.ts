import type { DisputeTruth } from '../../payments/domain/index.ts'
import type { DisputeState } from './disputeLifecycle.ts'

type Known = { readonly state: DisputeState; readonly withheld: number }

/**
 * Whether a provider has told how a dispute stood before what is known of it. A bank may think better
 * of what it decided, and a question that was closed may become a claim: then money moves. And once
 * it has our answer, it asks for none, unless it knows of that one.
 */
export const isOld = (known: Known, truth: DisputeTruth): boolean => {
  if (isDecided(known.state)) return !isDecided(truth.state) && truth.withheld === known.withheld
  return known.state === 'review' && truth.state === 'open' && (truth.answers ?? 0) === 0
}

const isDecided = (state: DisputeState): boolean => state === 'won' || state === 'lost'
