import type { Context } from '@souk/kernel'

import { completeIfDone } from './completeIfDone.ts'
import type { OrderRow } from './orderRows.ts'
import { shopsOrder } from './ownOrder.ts'
import type { OrderView } from './orderView.ts'
import { viewOrder } from './viewOrder.ts'

type Changing = {
  readonly order: OrderRow
  /** The member's id, for the timeline. */
  readonly actor: string | null
}

/** Locks an order, lets `work` change it, and completes it should nothing be left to do. */
export const changedByMember = (
  ctx: Context,
  id: string,
  work: (inside: Context, changing: Changing) => Promise<void>,
): Promise<{ order: OrderView }> =>
  ctx.transaction(async (inside) => {
    const { actor } = inside
    await work(inside, {
      order: await shopsOrder(inside, id),
      actor: actor.kind === 'member' ? actor.id : null,
    })
    await completeIfDone(inside, await shopsOrder(inside, id))
    return { order: viewOrder(await shopsOrder(inside, id)) }
  })
