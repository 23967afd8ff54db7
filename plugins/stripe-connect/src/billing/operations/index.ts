export { hearOfBilling } from './hearOfBilling.ts'
export { stripeBilling } from './stripeBilling.ts'
