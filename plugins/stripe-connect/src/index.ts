export type { FeeRule } from './payments/domain/index.ts'
export type { ChargeMode, StripeConnectOptions, StripeKeys } from './settings.ts'
