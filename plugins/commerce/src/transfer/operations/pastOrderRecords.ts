import { scopeOf, sql, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import { pastOrderDoubts, pastOrderRefusal } from '../../orders/domain/index.ts'
import { MAX_AMOUNT } from '../../shared/moneyField.ts'
import { majorOf, pastOrderKey, writtenOrder, type PastOrder } from '../domain/index.ts'
import type { Kept, Records } from './records.ts'

type Doc = Readonly<Record<string, unknown>>

/**
 * Orders by the shop that took them and their number there. They become history: nothing is taken off
 * a shelf, nobody gets a letter, no number of this shop is given. A file of this very shop finds its
 * own orders and leaves them alone.
 */
export const pastOrderRecords: Records<PastOrder> = {
  kind: 'orders',
  keyOf: pastOrderKey,
  open: async (ctx, items) => {
    const past = await pastOf(ctx, items)
    const own = await ownOf(ctx, items)
    const keptOf = (item: PastOrder): Kept<PastOrder> | undefined => {
      const isOwn = item.source === ctx.shop.slug && own.get(item.number) === item.placedAt
      return isOwn ? { id: '', item } : past.get(pastOrderKey(item))
    }
    return {
      kept: keptOf,
      fit: (item) => ({ item, said: pastOrderDoubts(item) }),
      refusalOf: (item) => {
        const before = keptOf(item)?.item
        return before && before.placedAt !== item.placedAt
          ? `There is an order ${item.number} from ${item.source} already, placed at another time: it must be another shop’s. Imported orders of one kind of shop are told apart by their numbers.`
          : pastOrderRefusal(item, { now: ctx.now(), most: MAX_AMOUNT })
      },
      keep: save,
    }
  },
  // What is known to be paid back stays known where another file of that shop does not say it.
  merge: (before, wanted) => ({
    ...wanted,
    totals: {
      ...wanted.totals,
      refunded: wanted.totals.refunded ?? before?.totals.refunded ?? null,
    },
  }),
  faceOf: ({ totals, currency, items, ...order }) => ({
    status: order.status,
    payment: order.paymentStatus,
    parcel: order.fulfilmentStatus,
    'e-mail': order.email ?? '',
    currency,
    'tax within prices': order.taxInclusive ? 'yes' : 'no',
    ...Object.fromEntries(
      Object.entries(totals).map(([name, amount]) => [name, majorOf(amount, currency)]),
    ),
    lines: items.map((line) => words(line)).join('; '),
    codes: order.codes.join(', '),
    discounts: order.discounts.map(words).join('; '),
    'sent by': order.shipping ?? '',
    'sent to': words(order.shippingAddress),
    'billed to': words(order.billingAddress),
    note: order.note ?? '',
  }),
}

/** The same for the same thing, in whatever order its fields came out of the database. */
const words = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null)
    return value === null ? '' : JSON.stringify(value)
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${name} ${words(one)}`)
    .join(', ')
}

const pastOf = async (
  ctx: Context,
  items: readonly PastOrder[],
): Promise<Map<string, Kept<PastOrder>>> => {
  const { field } = scopeOf(ctx.payload)
  const { docs } = await ctx.payload.find({
    collection: 'past-orders' as CollectionSlug,
    where: {
      and: [
        ...(field ? [{ [field]: { equals: ctx.shop.id } }] : []),
        { source: { in: [...new Set(items.map(({ source }) => source))] } },
        { number: { in: items.map(({ number }) => number) } },
      ],
    },
    depth: 0,
    pagination: false,
    limit: 0,
    req: ctx.req,
    overrideAccess: true,
  })
  return new Map(
    (docs as unknown as Doc[]).map((doc) => {
      const item = writtenOrder(doc, '')
      return [pastOrderKey(item), { id: String(doc['id']), item }]
    }),
  )
}

/** When this shop's own orders were placed, by their numbers. */
const ownOf = async (ctx: Context, items: readonly PastOrder[]): Promise<Map<string, string>> => {
  const numbers = items
    .filter(({ source, number }) => source === ctx.shop.slug && /^\d{1,15}$/u.test(number))
    .map(({ number }) => number)
  if (numbers.length === 0) return new Map()
  const rows = await ctx.sql<{ number: string; placed: number }>(sql`
    select o.number::bigint::text as number,
      (extract(epoch from o.placed_at) * 1000)::float8 as placed
    from orders o
    where ${ctx.scope.where('o')} and o.number in (
      select value::numeric from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))`)
  return new Map(
    rows.map(({ number, placed }) => [number, new Date(Math.round(placed)).toISOString()]),
  )
}

const save = async (ctx: Context, item: PastOrder, id: string | null): Promise<string> => {
  const { field } = scopeOf(ctx.payload)
  const common = {
    collection: 'past-orders' as CollectionSlug,
    data: { ...item, ...(!id && field && { [field]: ctx.shop.id }) } as never,
    req: ctx.req,
    depth: 0,
    overrideAccess: true,
  }
  const saved = id ? await ctx.payload.update({ ...common, id }) : await ctx.payload.create(common)
  return String((saved as { id: unknown }).id)
}
