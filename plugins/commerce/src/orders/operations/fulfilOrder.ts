import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { fulfil, timelineEntry } from '../domain/index.ts'
import { piecesOf } from './awaited.ts'
import { changedByMember } from './changedByMember.ts'
import { awaitsDigital } from './deliverSold.ts'
import { mayHandleOrders } from './mayHandleOrders.ts'
import { changeOrder } from './orderRows.ts'
import { orderView } from './orderView.ts'

/** Null is as good as nothing in what may be left out. */
const textOrNull = (limit: number) =>
  z
    .string()
    .max(limit)
    .nullish()
    .transform((value) => value ?? null)

export const fulfilOrder = defineOperation({
  name: 'orders.fulfil',
  summary: 'Note that pieces of an order were sent; without items, all that are left and there',
  feature: 'commerce',
  http: { method: 'POST', path: '/orders/:id/fulfilments', status: 201 },
  input: z.object({
    id: z.string().max(100),
    items: z
      .array(z.object({ line: z.string().max(100), quantity: z.int().min(1).max(9999) }))
      .min(1)
      .max(200)
      .nullish(),
    tracking: z
      .object({
        carrier: textOrNull(100),
        number: textOrNull(200),
        url: z
          .url({ protocol: /^https?$/ })
          .max(500)
          .nullish()
          .transform((value) => value ?? null),
      })
      .nullish(),
  }),
  output: z.object({ order: orderView }),
  access: mayHandleOrders,
  run: (ctx, { id: order, items, tracking = null }) =>
    changedByMember(ctx, order, async (inside, { order: row, actor }) => {
      const now = inside.now()
      const sent = fulfil(row, {
        id: inside.newId(),
        items: items ?? undefined,
        tracking,
        waiting: piecesOf(row.waiting),
        awaitsDigital: await awaitsDigital(inside, row),
        now,
      })
      await changeOrder(inside, row.id, {
        fulfilments: sent.fulfilments,
        fulfilmentStatus: sent.fulfilmentStatus,
        entries: [timelineEntry('fulfilled', { now, actor, facts: { tracking } })],
      })
      await inside.emit({
        topic: 'fulfilment.created',
        subject: row.id,
        payload: { number: row.number, items: sent.items, tracking },
      })
    }),
})
