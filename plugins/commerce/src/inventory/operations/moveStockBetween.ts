import { defineOperation, kernelErrors, sql } from '@souk/kernel'
import { z } from 'zod'

import { inventoryErrors } from '../domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { assertThere } from './adjustStock.ts'
import { lockedStock } from './lockedStock.ts'
import { causeOf, mayKeepStock } from './mayKeepStock.ts'
import { openPlaces, placesOfVariant } from './places.ts'
import { placeView, viewOfPlace } from './stockOverview.ts'

export const moveStockBetween = defineOperation({
  name: 'stock.move',
  summary: 'Carry pieces from one location to another; how many there are in all stays the same',
  feature: 'commerce',
  http: { method: 'POST', path: '/stock/move' },
  input: z.object({
    variant: z.string().max(64),
    from: z.string().max(64),
    to: z.string().max(64),
    quantity: z.int().min(1).max(1_000_000),
    reason: z.string().trim().min(1).max(200).default('moved'),
  }),
  output: z.object({ variant: z.string(), locations: z.array(placeView) }),
  access: mayKeepStock,
  run: (ctx, { variant, from, to, quantity, reason }) =>
    ctx.transaction(async (inside) => {
      if (![variant, from, to].every(isId)) throw kernelErrors.not_found()
      const level = (await lockedStock(inside, [variant])).get(variant)
      if (!level) throw kernelErrors.not_found()
      if (level.isBundle) throw inventoryErrors.stock_of_bundle()
      if (from !== to) {
        await openPlaces(inside, to, [variant])
        await openPlaces(inside, from, [variant])
        await assertThere(inside, { variant, location: from, quantity })
        const { column, value } = inside.scope
        await inside.sql(sql`
          with carried as (
            select * from (values (${from}::uuid, ${-quantity}::numeric), (${to}::uuid, ${quantity}::numeric))
              c(location_id, change)
          ), put as (
            update stock_at_locations a set on_hand = a.on_hand + c.change, updated_at = now()
            from carried c where a.variant_id = ${variant} and a.location_id = c.location_id
          )
          insert into stock_movements
            (id, variant_id, label, change, on_hand, kind, reason, cause, location_id, created_at, updated_at${column})
          select gen_random_uuid(), v.id, coalesce(nullif(v.sku, ''), p.title), c.change,
            ${level.onHand}::numeric + least(c.change, 0), 'transfer', ${reason}, ${causeOf(inside)}, c.location_id,
            now(), now()${value}
          from carried c, variants v join products p on p.id = v.product_id
          where v.id = ${variant}`)
      }
      return { variant, locations: (await placesOfVariant(inside, variant)).map(viewOfPlace) }
    }),
})
