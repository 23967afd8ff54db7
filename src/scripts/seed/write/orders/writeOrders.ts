import { contextOf } from '../ask.ts'
import { idIn, type Desk, type Ids } from '../desk.ts'
import { backdate } from './backdate.ts'
import { placeOrder } from './placeOrder.ts'
import type { PlannedOrder } from './planOrders.ts'
import { tellStory } from './tellStory.ts'

type Given = {
  readonly orders: readonly PlannedOrder[]
  readonly variants: Ids
  readonly shipping: Ids
  /** Id of the customer whose the first buyer's orders are. */
  readonly shopper: string
  readonly staff: Ids
}

const FIRST_NUMBER = 1001

/**
 * Orders as shoppers place them and the shop handles them, through the very operations of the store.
 * They are made one after the other, so that an order's number tells whether it was made before.
 */
export const writeOrders = async (desk: Desk, given: Given): Promise<void> => {
  const member = await contextOf(desk, {
    kind: 'member',
    id: idIn(given.staff, 'owner'),
    roles: ['owner'],
  })
  const guest = await contextOf(desk, { kind: 'anonymous' })
  const shopper = await contextOf(desk, { kind: 'customer', id: given.shopper })
  const { email } = desk.demo.people.shopper
  for (const [index, order] of given.orders.entries()) {
    const number = FIRST_NUMBER + index
    if (!(await isPlaced(desk, number))) {
      await placeOrder(order.buyer.email === email ? shopper : guest, order, given)
    }
    await tellStory(member, { ...order, number, locale: desk.demo.locale })
    await backdate(member, { ...order, number })
  }
}

const isPlaced = async ({ payload, tenant }: Desk, number: number): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'orders',
    where: { and: [{ tenant: { equals: tenant } }, { number: { equals: number } }] },
  })
  return totalDocs > 0
}
