import type { Named } from './seen.ts'

/** The id of what Stripe names or, where it was asked to, spells out. */
export const idOf = (value: Named | null | undefined): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null)
