export { confirmOrder } from './confirmOrder.ts'
export { confirmPlaced } from './confirmPlaced.ts'
export { customersOrders } from './customersOrders.ts'
export { lookUpOrder } from './lookUpOrder.ts'
export { recordTaxes, reverseTaxes } from './reportTaxes.ts'
export { callOffPayment, callOffUnwanted } from './callOffPayment.ts'
export { cancelOrder } from './cancelOrder.ts'
export { capturePayment } from './capturePayment.ts'
export { captureOnFulfilment } from './captureReserved.ts'
export { changedByMember } from './changedByMember.ts'
export { deliverSold, finishGiven, finishTakenBack } from './deliverSold.ts'
export { fulfilOrder } from './fulfilOrder.ts'
export {
  changeOrder,
  findOrder,
  hasOrder,
  nameCalculator,
  type DigitalConsent,
  type OrderRow,
} from './orderRows.ts'
export { ORDER_TOKEN } from './orderToken.ts'
export { orderView, type OrderLine, type OrderView } from './orderView.ts'
export { orderHeaders, orderKey, readOrder } from './readOrder.ts'
export { stockCause } from './stockCause.ts'
export { postReceipts } from './postReceipts.ts'
export { applyTruth, settle, settlePayment, settlePaymentById } from './settle.ts'
export { letGo } from './letGo.ts'
export { mayHandleMoney } from './mayHandleMoney.ts'
export { mayHandleOrders } from './mayHandleOrders.ts'
export { ownOrder, shopsOrder } from './ownOrder.ts'
export { viewOrder } from './viewOrder.ts'
export { orderInsert, writeOrder, type NewOrder } from './writeOrder.ts'
