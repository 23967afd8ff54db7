import { memberWith } from './memberWith.ts'

/** Who runs the shop. */
export const managersOnly = memberWith()
