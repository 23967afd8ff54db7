export type { FeeRule } from './fee.ts'
