import { readOrder, type OrderView } from '@souk/commerce'
import type { Shop } from '@souk/kernel'

import { find } from '../shop/ask.ts'
import { orderToken } from './orderCookie.ts'

/** An order that this browser placed or looked up, or that belongs to the customer who is logged in. */
export const visitorsOrder = async (shop: Shop, id: string): Promise<OrderView | null> =>
  find(shop, readOrder, { id, orderToken: await orderToken(shop, id) })
