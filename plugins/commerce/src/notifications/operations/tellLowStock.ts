import { sql, type Chore, type Context, type Shop, type Subscriber } from '@souk/kernel'

import { oneByOne } from '../../shared/oneByOne.ts'
import { lowStockLetter, type LowArticle } from '../domain/index.ts'
import type { StaffEmails } from './tellStaff.ts'

/** Where the panel shows what is low. */
export type StockPageUrl = (shop: Shop) => string

const LETTER = 'stock.letter_due'

/** What becomes low together is told together: a letter waits this long for more. */
const GATHER = sql`interval '10 minutes'`

/**
 * Asks for a letter of what has become low in each shop since its last one. Events that are written
 * by a transaction which is still open are in the next letter, and in none twice.
 */
export const gatherLowStock: Chore = {
  name: 'notifications.gatherLowStock',
  everySeconds: 300,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      select distinct coalesce(${shop('e')}, '') as id, ${shop('e')} as shop from events e
      where e.topic = 'stock.low' and e.occurred_at <= now() - ${GATHER}
        and e.created_at > now() - interval '2 days'`)
    let asked = 0
    await oneByOne(
      due,
      async ({ shop: key }) => {
        if (await inShop(key, askForLetter)) asked += 1
      },
      ({ shop: key }, error) => log.warn({ shop: key, err: error }, 'What is low was not told.'),
    )
    return asked > 0 ? `Asked for ${asked} letters of what is low.` : undefined
  },
}

/**
 * What came back before anybody was told uses up no letter: the next thing is told as soon as it is low.
 *
 * @returns whether a letter was asked for
 */
export const askForLetter = (ctx: Context): Promise<boolean> =>
  ctx.transaction(async (inside) => {
    const often = inside.shop.stock?.lowLetters ?? 'daily'
    if (often === 'never') return false
    const pause = often === 'hourly' ? sql`interval '1 hour'` : sql`interval '1 day'`
    const { scope } = inside
    const [last] = await inside.sql<{ until: string | null; rests: boolean }>(sql`
      select max(e.payload ->> 'until') as until,
        coalesce(max(e.occurred_at) > now() - ${pause}, false) as rests
      from events e where ${scope.where('e')} and e.topic = ${LETTER}`)
    if (last?.rests) return false
    const since = last?.until ?? null
    const [now] = await inside.sql<{ until: string; count: number }>(sql`
      select to_char((now() - interval '1 minute') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as until,
        (select count(*)::int from events e
          where ${scope.where('e')} and e.topic = 'stock.low'
            and exists (select from stock_levels s
              where ${scope.where('s')} and s.variant_id = e.subject::uuid and s.low
                and (${since}::text is null or greatest(e.occurred_at, s.low_since) > ${since}::timestamptz))
            and e.occurred_at <= now() - interval '1 minute') as count`)
    if (!now || now.count === 0) return false
    await inside.emit({
      topic: LETTER,
      subject: inside.shop.id,
      payload: { since, until: now.until },
    })
    return true
  })

type Settings = {
  readonly staffEmails: StaffEmails | undefined
  readonly stockPageUrl: StockPageUrl | undefined
}

/**
 * Mails the shop's people one letter of all that has become low and still is. What became low anew
 * within a day of being told is no event of its own, and is in the next letter all the same.
 */
export const tellLowStock = ({ staffEmails, stockPageUrl }: Settings): Subscriber => ({
  name: 'notifications.tellLowStock',
  topics: [LETTER],
  runs: 'outside',
  handle: async (ctx, { id, payload }) => {
    const articles = await lowSince(ctx, payload)
    if (articles.length === 0) return 'There is enough of everything again.'
    const to = [...((await staffEmails?.(ctx)) ?? [])]
    if (to.length === 0) return 'There is nobody to tell.'
    const letter = lowStockLetter(articles, {
      shop: ctx.shop.name,
      stockUrl: stockPageUrl ? stockPageUrl(ctx.shop) : null,
    })
    await ctx.payload.sendEmail({ to, messageId: `<low-stock-${id}@souk>`, ...letter })
    return `Told ${to.length} of the shop’s people of ${articles.length} articles.`
  },
})

const lowSince = (
  ctx: Context,
  { since, until }: Readonly<Record<string, unknown>>,
): Promise<LowArticle[]> =>
  ctx.sql<LowArticle>(sql`
    select distinct on (s.variant_id) e.payload ->> 'title' as title, e.payload ->> 'sku' as sku,
      greatest(0, s.on_hand - s.held - s.backordered)::float8 as available,
      (e.payload ->> 'threshold')::float8 as threshold
    from events e join stock_levels s on s.variant_id = e.subject::uuid
    where ${ctx.scope.where('e')} and ${ctx.scope.where('s')} and e.topic = 'stock.low' and s.low
      and (${(since as string | null) ?? null}::text is null or greatest(e.occurred_at, s.low_since) > ${(since as string | null) ?? null}::timestamptz)
      and e.occurred_at <= ${String(until)}::timestamptz
    order by s.variant_id, e.occurred_at desc`)
