import { defineOperation, kernelErrors } from '@souk/kernel'
import { z } from 'zod'

import { availableStock } from '../domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { lockedStock } from './lockedStock.ts'
import { mayKeepStock } from './mayKeepStock.ts'
import { placesOfVariant } from './places.ts'
import type { PlaceRow } from './places.sql.ts'

export const placeView = z.object({
  location: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  onHand: z.int(),
})

export const viewOfPlace = ({ location, name, is_default, on_hand }: PlaceRow) => ({
  location,
  name,
  isDefault: is_default,
  onHand: on_hand,
})

/** Read under the level's lock, so that the places always add up to the stock that is told. */
export const stockOverview = defineOperation({
  name: 'stock.read',
  summary: 'How many pieces of a variant there are, and where they lie',
  feature: 'commerce',
  http: { method: 'GET', path: '/stock/:variant' },
  input: z.object({ variant: z.string().max(64) }),
  output: z.object({
    variant: z.string(),
    stock: z.int(),
    held: z.int(),
    backordered: z.int().describe('Promised beyond what is there, and waited for.'),
    available: z.int(),
    incoming: z.int().describe('On its way here: sold nowhere until it is received.'),
    locations: z.array(placeView),
  }),
  access: mayKeepStock,
  run: (ctx, { variant }) =>
    ctx.transaction(async (inside) => {
      const level = isId(variant) ? (await lockedStock(inside, [variant])).get(variant) : undefined
      if (!level || level.isBundle) throw kernelErrors.not_found()
      const { onHand: stock, held, backordered = 0 } = level
      const places = await placesOfVariant(inside, variant)
      return {
        variant,
        stock,
        held,
        backordered,
        available: availableStock(level),
        incoming: level.incoming,
        locations: places.map(viewOfPlace),
      }
    }),
})
