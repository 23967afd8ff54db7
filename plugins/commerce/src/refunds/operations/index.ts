export { hearOfRefund } from './hearOfRefund.ts'
export { reconcileRefunds } from './reconcileRefunds.ts'
export { refundOrder } from './refundOrder.ts'
export { bringOn, sendRequested } from './sendRefund.ts'
