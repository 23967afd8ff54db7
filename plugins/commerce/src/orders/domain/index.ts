export {
  giftCardsSold,
  placeOf,
  providerFeeOf,
  receiptsOf,
  refundOf,
  refundsReversalOf,
  reversalOf,
  saleOf,
} from './books.ts'
export { cancelOrder, type Cancellation } from './cancelOrder.ts'
export { canonicalJson } from './canonicalJson.ts'
export { completeOrder, isComplete } from './completeOrder.ts'
export { confirmOrder, receivePayment, type Confirmation } from './confirmOrder.ts'
export { fulfil, leftToSend, type Sent, type SentItem, type Tracking } from './fulfil.ts'
export { orderErrors } from './errors.ts'
export {
  fulfilmentLifecycle,
  orderLifecycle,
  orderPaymentLifecycle,
  type FulfilmentStatus,
  type OrderPaymentStatus,
  type OrderState,
  type OrderStatus,
  type OrderStock,
} from './lifecycles.ts'
export { fulfilmentLabels, orderLabels, paymentLabels } from './labels.ts'
export { FIRST_ORDER_NUMBER, nextOrderNumber } from './orderNumber.ts'
export {
  orderFacts,
  placeOrder,
  type Hash,
  type OrderFacts,
  type PlacedOrder,
  type Placement,
} from './placeOrder.ts'
export {
  pastOrderDoubts,
  pastOrderRefusal,
  type PastLine,
  type PastOrder,
  type PastTotals,
} from './pastOrder.ts'
export { settleOrder, type PaymentRow, type RefundReason, type Settlement } from './settleOrder.ts'
export { worthOf } from './worthOf.ts'
export { timelineEntry, type TimelineEntry, type TimelineKind } from './timeline.ts'
