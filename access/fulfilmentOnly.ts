import { memberWith } from './memberWith.ts'

/** Who handles orders and stock. */
export const fulfilmentOnly = memberWith('fulfilment')
