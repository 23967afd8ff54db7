export { checkOut } from './checkOut.ts'
export { reconcilePayments } from './reconcilePayments.ts'
export { releaseLapsedHolds } from './releaseLapsedHolds.ts'
