export { checkOut } from './checkOut.ts'
export { endMergedCheckout } from './endMergedCheckout.ts'
export { reconcilePayments } from './reconcilePayments.ts'
export { releaseLapsedHolds } from './releaseLapsedHolds.ts'
