import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { sales } from './sales.sql.ts'
import { shelf } from './shelf.sql.ts'
import { wished } from './wished.sql.ts'
import { trouble } from './trouble.sql.ts'

const amount = z.number().describe('Minor units of the currency.')
const count = z.int()

/** The first things a shop's people want to know in the morning. */
export const overview = defineOperation({
  name: 'insight.overview',
  summary: 'The shop’s first numbers: sales by day, what is due, what runs out, what sells',
  feature: 'commerce',
  http: { method: 'GET', path: '/insight/overview' },
  input: z.object({}),
  output: z.object({
    currency: z.string(),
    days: z.array(z.object({ day: z.string(), sales: amount, orders: count })).readonly(),
    toSend: count,
    unpaid: z.object({ count, amount }),
    trouble: z.object({
      disputes: count.describe('Banks that wait for an answer.'),
      answerBefore: z.string().nullable(),
      payments: count.describe('Payments that are not what was asked for.'),
      refunds: count.describe('Refunds that did not arrive, or do not get away.'),
      owed: count.describe('Cancelled orders whose money the shop has to hand back itself.'),
      lapsing: count.describe('Reserved money that is lost within two days.'),
    }),
    lowStock: z.object({
      count,
      rows: z
        .array(
          z.object({
            product: z.string(),
            title: z.string(),
            variant: z.string().nullable(),
            available: count,
          }),
        )
        .readonly(),
    }),
    bestSellers: z
      .array(z.object({ product: z.string(), title: z.string(), pieces: count, sales: amount }))
      .readonly(),
    mostWished: z
      .array(z.object({ product: z.string(), title: z.string(), people: count }))
      .readonly()
      .describe('What is on most people’s wish lists; whose they are is not told.'),
    latest: z
      .array(
        z.object({
          id: z.string(),
          number: count,
          name: z.string(),
          total: amount,
          currency: z.string(),
          status: z.string(),
          paymentStatus: z.string(),
          fulfilmentStatus: z.string(),
          at: z.string(),
        }),
      )
      .readonly(),
    started: z.object({ product: z.boolean(), shipping: z.boolean() }),
  }),
  access: ({ actor }) => actor.kind === 'member',
  run: async (ctx) => {
    const { hasProduct, hasShipping, lowStock } = await shelf(ctx)
    return {
      ...(await sales(ctx)),
      lowStock,
      mostWished: await wished(ctx),
      trouble: await trouble(ctx),
      currency: ctx.shop.currency,
      started: { product: hasProduct, shipping: hasShipping },
    }
  },
})
