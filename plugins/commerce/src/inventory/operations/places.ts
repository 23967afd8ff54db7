import { kernelErrors, sql } from '@souk/kernel'

import { isId } from '../../shared/sqlArray.ts'
import { defaultLocation, placesOf, spreadOut, type PlaceRow } from './places.sql.ts'
import type { StockContext } from './stockContext.ts'

/**
 * Makes room for locked variants at a location.
 *
 * @throws 404 when the shop has no such location, or has closed it
 */
export const openPlaces = async (
  { sql: query, scope }: StockContext,
  location: string,
  variants: readonly string[],
): Promise<void> => {
  const [known] = isId(location)
    ? await query(sql`
        select from stock_locations l
        where ${scope.where('l')} and l.id = ${location} and l.active for key share`)
    : []
  if (!known) throw kernelErrors.not_found()
  await query(spreadOut(scope, { variants, location }))
}

/** Where a locked variant lies, in the order in which sales take from there. */
export const placesOfVariant = (
  { sql: query, scope }: StockContext,
  variant: string,
): Promise<PlaceRow[]> => query<PlaceRow>(placesOf(scope, variant))

/** How many pieces of a locked variant lie elsewhere than at a location, or at the default one. */
export const piecesElsewhere = async (
  ctx: StockContext,
  variant: string,
  location: string | null,
): Promise<number> =>
  (await placesOfVariant(ctx, variant))
    .filter((place) => (location ? place.location !== location : !place.is_default))
    .reduce((sum, place) => sum + place.on_hand, 0)

export const defaultOf = async ({ sql: query, scope }: StockContext): Promise<string | null> => {
  const [row] = await query<{ id: string | null }>(
    sql`select ${defaultLocation(scope)}::text as id`,
  )
  return row?.id ?? null
}
