import { sql, type Context } from '@souk/kernel'

import type { ShippingMethod } from '../domain/index.ts'

/** A method as `shippingMethodsSql` answers it. */
export type ShippingMethodRow = Omit<ShippingMethod, 'currency'>

/** The shop's active methods, as one JSON array of `ShippingMethodRow` for any statement. */
export const shippingMethodsSql = (ctx: Context): ReturnType<typeof sql> => sql`
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', h.id, 'name', h.name, 'price', h.price, 'freeAbove', h.free_above,
        'estimate', h.estimate, 'countries', (
          select coalesce(jsonb_agg(hc.value), '[]') from shipping_methods_countries hc
          where hc.parent_id = h.id)) order by h.position, h.id), '[]')
      from shipping_methods h
      where ${ctx.scope.where('h')} and h.active)`

/** Methods have their price in the shop's own currency. */
export const shippingMethodsOf = (
  { shop }: Context,
  rows: readonly ShippingMethodRow[],
): ShippingMethod[] => rows.map((row) => ({ ...row, currency: shop.currency }))
