import { sql, type Context } from '@souk/kernel'

import { assertAnswered, type Ask } from '../../catalogue/domain/index.ts'
import { asksOf } from '../../catalogue/operations/index.ts'
import { extraErrors, offeredIn, type ExtraFacts } from '../../extras/domain/index.ts'
import { extrasSql } from '../../extras/operations/index.ts'
import type { Exchange } from '../../pricing/domain/index.ts'
import { exchangeSql } from '../../pricing/operations/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import type { Carried } from '../domain/index.ts'

type Wanted = { readonly variant: string; readonly carried: Carried }

type Row = {
  readonly variant: string
  readonly currency: string | null
  readonly asks: readonly Ask[]
  readonly extras: readonly ExtraFacts[]
  readonly exchange: Exchange | null
}

/** Whether the shopper said anything that would have to be held against what the product asks. */
export const hasAnswers = ({ properties = [] }: Carried): boolean => properties.length > 0

/**
 * Whether what lines shall carry fits their articles: answers to what is asked, extras that are
 * offered. Most lines carry nothing: then this asks nothing either.
 *
 * @param currency the cart's; null for a cart that is not there
 * @throws 422 `property_required` · `property_too_long` · `property_not_offered` · `extra_not_offered`
 */
export const assertFit = async (
  ctx: Context,
  wanted: readonly Wanted[],
  currency: ReturnType<typeof sql>,
): Promise<void> => {
  const carrying = wanted.filter(
    ({ carried }) => hasAnswers(carried) || (carried.extras ?? []).length > 0,
  )
  if (carrying.length === 0) return
  const rows = await ctx.sql<Row>(sql`
    select v.id::text as variant, s.currency, ${asksOf(sql`v.product_id`)} as asks,
      ${extrasSql(ctx, { products: sql`select v.product_id`, currency: sql`s.currency` })} as extras,
      ${exchangeSql(ctx, sql`s.currency`)} as exchange
    from variants v, (select ${currency} as currency) s
    where ${ctx.scope.where('v')} and v.id = any(${ids(carrying.map(({ variant }) => variant))})`)
  const facts = new Map(rows.map((row) => [row.variant, row]))
  for (const { variant, carried } of carrying) {
    // What is not sold here, and a cart that is not there, are refused for that.
    const found = facts.get(variant.toLowerCase())
    if (!found?.currency) continue
    if (hasAnswers(carried)) assertAnswered(found.asks, carried.properties ?? [])
    assertOffered(carried.extras ?? [], {
      ...found,
      sale: { main: ctx.shop.currency, currency: found.currency, exchange: found.exchange },
    })
  }
}

const assertOffered = (
  chosen: readonly string[],
  { extras, sale }: Pick<Row, 'extras'> & { readonly sale: Parameters<typeof offeredIn>[1] },
): void => {
  const offered = new Set(extras.filter((one) => offeredIn(one, sale)).map(({ id }) => id))
  const extra = chosen.find((id) => !offered.has(id))
  if (extra !== undefined) throw extraErrors.extra_not_offered({ extra })
}
