import type { TimelineEntry } from '../../orders/domain/index.ts'

/** Why a refund does not get away: its provider will have nothing to do with it, or does not answer. */
export type StuckBecause = 'refused' | 'silent'

/** The refunds of an order that do not get away, by their ids. */
export const stuckRefunds = (
  timeline: readonly Pick<TimelineEntry, 'facts' | 'kind'>[],
): ReadonlyMap<string, StuckBecause> => {
  const stuck = new Map<string, StuckBecause>()
  for (const { kind, facts } of timeline) {
    const { refund, refused } = facts ?? {}
    if (kind === 'refund_stuck' && typeof refund === 'string')
      stuck.set(refund, refused === true ? 'refused' : 'silent')
  }
  return stuck
}
