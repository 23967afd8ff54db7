export { sendConfirmation, type OrderLookUpUrl } from './sendConfirmation.ts'
