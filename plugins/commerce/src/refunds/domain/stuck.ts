import type { RefundState } from '../../payments/domain/index.ts'

const HOUR_MS = 3_600_000
/** A provider that is down for so long is worth a word. */
const SILENT_MS = 12 * HOUR_MS

type Waiting = { readonly state: RefundState; readonly createdAt: string }

/**
 * Whether somebody of the shop should know that a refund does not get away: soon where the provider
 * refuses to hear of it, later where it only does not answer.
 */
export const isStuck = (
  { state, createdAt }: Waiting,
  { now, isRefused }: { readonly now: Date; readonly isRefused: boolean },
): boolean =>
  state === 'requested' && now.getTime() - Date.parse(createdAt) > (isRefused ? HOUR_MS : SILENT_MS)
