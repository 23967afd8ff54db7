import { defineOperation, kernelErrors, sql } from '@souk/kernel'
import { transition } from '@souk/kernel/domain'
import { z } from 'zod'

import {
  inventoryErrors,
  outstanding,
  receive,
  stockRequests,
  transferLifecycle,
  type StockRequest,
  type TransferState,
} from '../domain/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import { openLevels, type StockChange } from './levels.sql.ts'
import { lockedStock, saveStock, type LockedStock } from './lockedStock.ts'
import { mayKeepStock } from './mayKeepStock.ts'
import { defaultOf, openPlaces } from './places.ts'
import type { StockContext } from './stockContext.ts'
import { lockedTransfer, saveReceipt, saveTransfer, type TransferRow } from './transfers.sql.ts'

const STATES = ['draft', 'sent', 'partly', 'received', 'cancelled'] as const

const address = z.object({ id: z.string().max(64) })
const output = z.object({ id: z.string(), state: z.enum(STATES) })

export const sendTransfer = defineOperation({
  name: 'stock.sendTransfer',
  summary:
    'Send what a transfer says: its pieces leave their place and can be sold nowhere until they are received. A delivery without an origin is expected from then on',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/transfers/:id/send' },
  input: address,
  output,
  access: mayKeepStock,
  run: (ctx, { id }) =>
    ctx.transaction(async (inside) => {
      const transfer = await lockedTransfer(inside, id)
      const state = transition(transferLifecycle, transfer.state, 'sent')
      const wanted = piecesOf(transfer, ({ quantity }) => quantity)
      if (wanted.length === 0) throw inventoryErrors.transfer_empty()
      const stock = await openStock(inside, wanted)
      const { from } = transfer
      if (from) await assertThere(inside, { from, wanted, stock })
      const changes = wanted.map(({ variant, quantity }) => ({
        variant,
        onHand: from ? -quantity : 0,
        held: 0,
        incoming: quantity,
        location: from,
      }))
      return moveOn(inside, { id, state, changes, reason: 'sent' })
    }),
})

export const receiveTransfer = defineOperation({
  name: 'stock.receiveTransfer',
  summary:
    'Put what has arrived on the shelf: all of it, or what was found; what differs needs a reason',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/transfers/:id/receive' },
  input: address.extend({
    items: z
      .array(
        z.object({
          line: z.string().max(64),
          quantity: z.int().min(0).max(1_000_000),
          reason: z.string().trim().max(200).nullish(),
        }),
      )
      .max(500)
      .nullish()
      .describe('What was found; without it, all that is on its way.'),
    done: z
      .boolean()
      .nullish()
      .describe('Nothing more is to come: what was not found is missing, for a reason.'),
    reason: z.string().trim().max(200).nullish(),
  }),
  output,
  access: mayKeepStock,
  run: (ctx, { id, items, done, reason }) =>
    ctx.transaction(async (inside) => {
      const transfer = await lockedTransfer(inside, id)
      const found = items?.length
        ? [
            ...items,
            // A line that is not named was not looked at, unless nothing more is to come.
            ...transfer.lines
              .filter(({ id: line }) => !items.some((one) => one.line === line))
              .map(({ id: line }) => ({ line, quantity: 0 })),
          ]
        : undefined
      const receipt = receive(transfer.state, transfer.lines, {
        found,
        isDone: done === true,
        reason: reason || null,
      })
      const { to } = transfer
      if (!to) throw kernelErrors.not_found()
      const arrived = summed(receipt.lines, ({ arrived: pieces }) => pieces)
      const settled = summed(receipt.lines, ({ settled: pieces }) => pieces)
      const variants = [...new Set([...arrived.keys(), ...settled.keys()])].sort()
      await openStock(
        inside,
        variants.map((variant) => ({ variant, quantity: 0 })),
      )
      await openPlaces(inside, to, variants)
      await inside.sql(saveReceipt(id, receipt))
      const changes = variants.map((variant) => ({
        variant,
        onHand: arrived.get(variant) ?? 0,
        held: 0,
        incoming: -(settled.get(variant) ?? 0),
        location: to,
      }))
      return moveOn(inside, { id, state: receipt.state, changes, reason: 'received' })
    }),
})

export const cancelTransfer = defineOperation({
  name: 'stock.cancelTransfer',
  summary: 'Call off what is on its way; what had left a place goes back there',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/transfers/:id/cancel' },
  input: address,
  output,
  access: mayKeepStock,
  run: (ctx, { id }) =>
    ctx.transaction(async (inside) => {
      const transfer = await lockedTransfer(inside, id)
      const state = transition(transferLifecycle, transfer.state, 'cancelled')
      const back = piecesOf(transfer, outstanding)
      await openStock(inside, back)
      const { from } = transfer
      const changes = back.map(({ variant, quantity }) => ({
        variant,
        onHand: from ? quantity : 0,
        held: 0,
        incoming: -quantity,
        location: from,
      }))
      return moveOn(inside, { id, state, changes, reason: 'called off' })
    }),
})

type Move = {
  readonly id: string
  readonly state: TransferState
  readonly changes: readonly StockChange[]
  readonly reason: string
}

const moveOn = async (ctx: StockContext, { id, state, changes, reason }: Move) => {
  await ctx.sql(saveTransfer(ctx.scope, { id, state }))
  await saveStock(ctx, changes, { kind: 'transfer', reason, cause: `transfer:${id}` })
  return { id, state }
}

/** Levels of all of these, locked; those that were never counted begin with nothing. */
const openStock = async (
  ctx: StockContext,
  wanted: readonly StockRequest[],
): Promise<Map<string, LockedStock>> => {
  const variants = wanted.map(({ variant }) => variant)
  await ctx.sql(openLevels(ctx.scope, variants))
  const stock = await lockedStock(ctx, variants)
  if ([...stock.values()].some(({ isBundle }) => isBundle)) throw inventoryErrors.stock_of_bundle()
  return stock
}

type Leaving = {
  readonly from: string
  readonly wanted: readonly StockRequest[]
  readonly stock: ReadonlyMap<string, LockedStock>
}

/**
 * Makes room at the place that locked pieces leave, and sees that they lie there and are nobody's.
 *
 * @throws 409 `location_short` with how many are `there`, 409 `insufficient_stock` with how many of
 * them are not held for anybody
 */
const assertThere = async (ctx: StockContext, { from, wanted, stock }: Leaving): Promise<void> => {
  const variants = wanted.map(({ variant }) => variant)
  await openPlaces(ctx, from, variants)
  const isDefault = (await defaultOf(ctx)) === from
  const rows = await ctx.sql<{ variant: string; pieces: number }>(sql`
    select a.variant_id::text as variant, a.on_hand::float8 as pieces from stock_at_locations a
    where ${ctx.scope.where('a')} and a.location_id = ${from} and a.variant_id = any(${ids(variants)})`)
  const lying = new Map(rows.map(({ variant, pieces }) => [variant, pieces]))
  for (const { variant, quantity } of wanted) {
    const level = stock.get(variant) ?? { onHand: 0, held: 0 }
    const there = lying.get(variant) ?? (isDefault ? level.onHand : 0)
    if (there < quantity) throw inventoryErrors.location_short({ there })
    const available = level.onHand - level.held
    if (available < quantity) throw inventoryErrors.insufficient_stock({ available })
  }
}

/** What a transfer has of each variant, in the order in which they are locked. */
const piecesOf = (
  { lines }: TransferRow,
  count: (line: TransferRow['lines'][number]) => number,
): StockRequest[] =>
  stockRequests(
    lines.flatMap((line) =>
      line.variant && count(line) > 0 ? [{ variant: line.variant, quantity: count(line) }] : [],
    ),
  )

const summed = <Line extends { readonly variant: string | null }>(
  lines: readonly Line[],
  count: (line: Line) => number,
): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const line of lines)
    if (line.variant && count(line) > 0)
      sums.set(line.variant, (sums.get(line.variant) ?? 0) + count(line))
  return sums
}
