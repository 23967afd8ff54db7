export type { AccountOf } from './accountOf.ts'
export { stripeProvider } from './stripeProvider.ts'
