export { byHandName, isByHand } from './byHand.ts'
export { isStuck } from './stuck.ts'
export { refundErrors } from './errors.ts'
export { hasArrived, isOwnMoney } from './ownMoney.ts'
export { concernsOrder, paymentStatusAfter } from './paymentStatusAfter.ts'
export {
  refundShare,
  type Refundable,
  type RefundedItem,
  type RefundShare,
  type RefundWish,
} from './refundShare.ts'
