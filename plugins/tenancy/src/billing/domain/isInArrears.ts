import type { Standing, Suspension } from './standing.ts'

type Known = { readonly state: Standing; readonly suspension: Suspension | null }

/** Whether what is owed stands in the way of another plan: it was to be paid and was not. */
export const isInArrears = ({ state, suspension }: Known): boolean =>
  suspension !== null || ['past_due', 'unpaid', 'cancelled'].includes(state)
