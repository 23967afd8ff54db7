import { sql, type Context } from '@souk/kernel'

import { assertAnswered, type Ask } from '../../catalogue/domain/index.ts'
import { asksOf } from '../../catalogue/operations/index.ts'
import { ids } from '../../shared/sqlArray.ts'
import type { Carried } from '../domain/index.ts'

type Wanted = { readonly variant: string; readonly carried: Carried }

/** Whether the shopper said anything that would have to be held against what the product asks. */
export const hasAnswers = ({ properties = [] }: Carried): boolean => properties.length > 0

/**
 * Whether what the shopper says is what the products ask for. Of most articles nothing is asked, and
 * nothing said: then this asks nothing either.
 *
 * @throws 422 `property_required` · `property_too_long` · `property_not_offered`
 */
export const assertAnswers = async (ctx: Context, wanted: readonly Wanted[]): Promise<void> => {
  const said = wanted.filter(({ carried }) => hasAnswers(carried))
  if (said.length === 0) return
  const rows = await ctx.sql<{ variant: string; asks: Ask[] }>(sql`
    select v.id::text as variant, ${asksOf(sql`v.product_id`)} as asks from variants v
    where ${ctx.scope.where('v')} and v.id = any(${ids(said.map(({ variant }) => variant))})`)
  const asks = new Map(rows.map((row) => [row.variant, row.asks]))
  for (const { variant, carried } of said)
    assertAnswered(asks.get(variant.toLowerCase()) ?? [], carried.properties ?? [])
}
