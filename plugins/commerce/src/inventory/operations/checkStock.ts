import { defineOperation, sql, type Chore, type Context, type Query } from '@souk/kernel'
import { z } from 'zod'

import { isOpen } from '../../shared/isOpen.ts'
import { oneByOne } from '../../shared/oneByOne.ts'
import { differences, type DifferenceRow } from './differences.sql.ts'
import { mayKeepStock } from './mayKeepStock.ts'

const difference = z.object({
  variant: z.string(),
  label: z.string(),
  kind: z
    .enum(['shelf', 'held', 'places', 'backordered', 'unserved', 'incoming'])
    .describe(
      'What lies on the shelf, what is held, what its places come to, what is promised beyond the shelf, what is free though somebody waits for it, or what is on its way.',
    ),
  is: z.int(),
  should: z.int(),
})

const result = z.object({
  at: z.string(),
  found: z.int(),
  differences: z.array(difference).describe('The first hundred of them.'),
})

/** The outcome of a check, kept as an event. */
const CHECKED = 'stock.checked'
const MOST_KEPT = 100

/** Adds the movements up anew and says where the levels differ. Mends nothing: somebody has to know why. */
export const checkStock = defineOperation({
  name: 'stock.check',
  summary: 'Add all movements and holds up anew, and say where the stock is not what they come to',
  feature: 'commerce',
  http: { method: 'GET', path: '/stock-check' },
  input: z.object({}),
  output: z.object({ differences: z.array(difference) }),
  access: mayKeepStock,
  run: async (ctx) => ({ differences: await differencesIn(ctx) }),
})

export const runStockCheck = defineOperation({
  name: 'stock.runCheck',
  summary: 'Check the stock now, and keep what comes of it as the last check',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock-check/run' },
  input: z.object({}),
  output: result,
  access: mayKeepStock,
  run: (ctx) => ctx.transaction((inside) => checkAndKeep(inside, { nightly: false })),
})

export const lastStockCheck = defineOperation({
  name: 'stock.lastCheck',
  summary:
    'When the stock was checked last, and what came of it; each night it is checked by itself',
  feature: 'commerce',
  http: { method: 'GET', path: '/stock-check/last' },
  input: z.object({}),
  output: z.object({ last: result.nullable() }),
  access: mayKeepStock,
  run: async ({ sql: query, scope }) => {
    const [last] = await query<{ at: string; payload: Omit<z.infer<typeof result>, 'at'> }>(sql`
      select to_char(e.occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.payload
      from events e where ${scope.where('e')} and e.topic = ${CHECKED}
      order by e.occurred_at desc limit 1`)
    return {
      last: last
        ? { at: last.at, found: last.payload.found, differences: last.payload.differences }
        : null,
    }
  },
})

/** Where the levels of a shop are not what they should be; a thousand at the most. */
export const differencesIn = ({
  sql: query,
  scope,
}: Pick<Context, 'scope'> & { readonly sql: Query }): Promise<DifferenceRow[]> =>
  query<DifferenceRow>(differences((alias) => scope.where(alias)))

/** @param nightly whether nobody is looking, so that the shop's people have to be told */
const checkAndKeep = async (inside: Context, { nightly }: { readonly nightly: boolean }) => {
  const found = await differencesIn(inside)
  const kept = { found: found.length, differences: found.slice(0, MOST_KEPT) }
  await inside.emit({ topic: CHECKED, subject: inside.shop.id, payload: { ...kept, nightly } })
  return { at: inside.now().toISOString(), ...kept }
}

/** Of `events e`. A check that somebody asked for puts off no nightly one. */
const isNightly = sql`e.topic = ${CHECKED} and e.payload ->> 'nightly' = 'true'`
const BETWEEN = sql`interval '1 day'`

/** Once a day, however many workers there are and however often they start; not in a closed shop. */
const checkIfDue = (ctx: Context) =>
  ctx.transaction(async (inside) => {
    if (!isOpen(inside.shop)) return null
    await inside.sql(
      sql`select pg_advisory_xact_lock(hashtext(${`souk.stock_check ${inside.shop.id}`}))`,
    )
    const [done] = await inside.sql(sql`
      select from events e where ${inside.scope.where('e')} and ${isNightly} and e.occurred_at > now() - ${BETWEEN} limit 1`)
    return done ? null : checkAndKeep(inside, { nightly: true })
  })

/**
 * The same for each shop, each night: its people are told, and whoever runs the house reads it in the
 * log. Whether a shop was checked is in its events, so shops that there was no time for come next.
 */
export const checkAllStock: Chore = {
  name: 'inventory.check',
  everySeconds: 600,
  run: async ({ sql: query, shop, inShop, log }) => {
    const shops = await query<{ id: string; shop: string | null }>(sql`
      with stocked as (
        select distinct ${shop('s')} as shop from stock_levels s
      ), checked as (
        select ${shop('e')} as shop, max(e.occurred_at) as at from events e
        where ${isNightly} and e.created_at > now() - interval '2 days' group by 1
      )
      select coalesce(s.shop, '') as id, s.shop
      from stocked s left join checked c on c.shop is not distinct from s.shop
      where c.at is null or c.at <= now() - ${BETWEEN}
      order by c.at nulls first, random()`)
    let total = 0
    await oneByOne(
      shops,
      async ({ shop: key }) => {
        const { found = 0, differences: some = [] } = (await inShop(key, checkIfDue)) ?? {}
        total += found
        for (const { variant, label, kind, is, should } of some)
          log.error(
            { variant, label, kind, is, should },
            'Stock is not what its movements come to.',
          )
      },
      ({ shop: key }, error) => log.warn({ shop: key, err: error }, 'Stock was not checked.'),
    )
    return total > 0 ? `Found ${total} differences in the stock.` : undefined
  },
}
