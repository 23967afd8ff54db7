import { defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { accountOf, mayHandleMoney } from '../../accounts/operations/index.ts'
import type { Ground } from '../../shared/ground.ts'
import { differenceKinds, differenceWords, reconcile, type Difference } from '../domain/index.ts'
import { mirrorOf } from './mirrorRows.ts'
import { movementsAbout } from './movementRows.ts'

const DAY_MS = 86_400_000
const USUAL_DAYS = 90

const output = z.object({
  lookedAt: z
    .string()
    .nullable()
    .describe('When Stripe was last asked; null before the first time.'),
  isLate: z.boolean().describe('Whether Stripe could not be asked the last time.'),
  agreed: z
    .number()
    .describe('How many payments, refunds, disputes and payouts are the same on both sides.'),
  settling: z
    .number()
    .describe('How many were booked after Stripe was last asked, and are left out.'),
  totals: z.array(z.object({ currency: z.string(), ours: z.number(), theirs: z.number() })),
  differences: z.array(
    z.object({
      kind: z.enum(differenceKinds),
      text: z.string(),
      cause: z.string().nullable(),
      order: z.object({ id: z.string(), number: z.number().nullable() }).nullable(),
      currency: z.string(),
      ours: z.number().nullable(),
      theirs: z.number().nullable(),
      transactions: z.array(z.string()),
    }),
  ),
})

/**
 * The shop's books on what lies with Stripe against Stripe's own balance. Whatever moved in the time is
 * compared with all that ever moved for the same cause, so that nothing is cut in two at its ends.
 */
export const reconcileBooks = (ground: Ground) =>
  defineOperation({
    name: 'stripePayouts.reconcile',
    summary: 'Hold the books against Stripe’s balance, and name each difference',
    http: { method: 'GET', path: '/stripe-payouts/reconciliation' },
    feature: 'commerce',
    input: z.object({
      from: z.iso.date().optional().describe('A day, in UTC; ninety days ago unless told.'),
      to: z.iso.date().optional().describe('The last day, in UTC; none unless told.'),
    }),
    output,
    access: mayHandleMoney,
    run: async (ctx, { from, to }) => {
      const shop = await accountOf(ground)(ctx)
      const mirror = shop && (await mirrorOf(ctx, shop.account))
      const { ours, theirs, settling } = await bothSides(ctx, ground, {
        from: from ? new Date(from) : new Date(ctx.now().getTime() - USUAL_DAYS * DAY_MS),
        to: to ? new Date(Date.parse(to) + DAY_MS) : new Date('9999-01-01'),
        lookedAt: mirror?.lookedAt ?? null,
      })
      const { differences, ...rest } = reconcile(ours, theirs)
      return {
        ...rest,
        totals: [...rest.totals],
        settling,
        lookedAt: mirror?.lookedAt ?? null,
        isLate: (mirror?.failures ?? 0) > 0,
        differences: await told(ctx, ground, differences),
      }
    },
  })

type Time = { readonly from: Date; readonly to: Date; readonly lookedAt: string | null }

const bothSides = async (
  ctx: Context,
  { settings: { books } }: Ground,
  { from, to, lookedAt }: Time,
) => {
  const moved = await movementsAbout(ctx, { from, to, causes: [] })
  const booked = await books.entries(ctx, { from, to, causes: causesIn(moved) })
  const all = await movementsAbout(ctx, { from, to, causes: causesIn(booked) })
  const since = lookedAt === null ? 0 : Date.parse(lookedAt)
  const fresh = new Set(
    booked.filter(({ lastAt }) => Date.parse(lastAt) > since).map(({ cause }) => cause),
  )
  const isSettled = ({ cause }: { readonly cause: string | null }) =>
    cause === null || !fresh.has(cause)
  return {
    settling: fresh.size,
    ours: booked.filter(isSettled),
    theirs: all.filter(isSettled).map(({ externalId, cause, booked: amount, bookedCurrency }) => ({
      externalId,
      cause,
      amount,
      currency: bookedCurrency,
    })),
  }
}

const causesIn = (rows: readonly { readonly cause: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ cause }) => cause ?? [])),
]

const told = async (ctx: Context, { settings }: Ground, differences: readonly Difference[]) => {
  const orders = await settings.books.ordersOf(ctx, causesIn(differences))
  return differences.map((difference) => {
    const found = orders.find(({ cause }) => cause === difference.cause)
    const number = found?.number ?? null
    return {
      ...difference,
      transactions: [...difference.transactions],
      order: found ? { id: found.order, number } : null,
      text: differenceWords(difference, { language: ctx.shop.locale, number }),
    }
  })
}
