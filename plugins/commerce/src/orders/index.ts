import type { Room, Scope } from '@souk/kernel'

import type { PaymentProvider } from '../payments/operations/index.ts'
import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { confirmOrder } from './operations/confirmOrder.ts'
import { customersOrders } from './operations/customersOrders.ts'
import { lookUpOrder } from './operations/lookUpOrder.ts'
import { cancelOrder, capturePayment, fulfilOrder } from './operations/memberOperations.ts'
import { readOrder } from './operations/readOrder.ts'
import { orderObjects } from './payload/objects.sql.ts'

export { orderCounters } from './payload/orderCounters.ts'
export { orders } from './payload/orders.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'orders' | 'orderCounters', CollectionBuilder>>
  readonly providers: readonly PaymentProvider[]
}

/** What was sold, frozen, and what becomes of it. */
export const ordersRoom = ({ scope, collections, providers }: Settings): Room => {
  const ground = { scope, extensions: [] }
  return {
    name: 'orders',
    collections: [collections.orders(ground), collections.orderCounters(ground)],
    operations: [
      readOrder,
      confirmOrder(providers),
      lookUpOrder,
      customersOrders,
      capturePayment,
      cancelOrder,
      fulfilOrder,
    ],
    sql: orderObjects,
  }
}
