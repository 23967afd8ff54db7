import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import {
  callOffUnwanted,
  cancelOrder,
  captureOnFulfilment,
  capturePayment,
  confirmOrder,
  customersOrders,
  finishGiven,
  fulfilOrder,
  lookUpOrder,
  readOrder,
  recordTaxes,
  reverseTaxes,
} from './operations/index.ts'
import { orderObjects } from './payload/objects.sql.ts'

export { orderCounters } from './payload/orderCounters.ts'
export { orders } from './payload/orders.ts'
export { ordersOfCustomers } from './payload/ordersOfCustomers.ts'
export { pastOrders } from './payload/pastOrders.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'orders' | 'orderCounters' | 'pastOrders', CollectionBuilder>
  >
}

/** What was sold, frozen, and what becomes of it. */
export const ordersRoom = ({ scope, collections }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'orders',
    collections: [
      collections.orders(ground),
      collections.orderCounters(ground),
      collections.pastOrders(ground),
    ],
    operations: [
      readOrder,
      confirmOrder,
      lookUpOrder,
      customersOrders,
      capturePayment,
      cancelOrder,
      fulfilOrder,
    ],
    subscribers: [callOffUnwanted, captureOnFulfilment, finishGiven, recordTaxes, reverseTaxes],
    sql: orderObjects,
  }
}
