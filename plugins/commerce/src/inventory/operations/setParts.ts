import { sql } from '@souk/kernel'

import { inventoryErrors, stockRequests, type StockRequest } from '../domain/index.ts'
import { ids, integers } from '../../shared/sqlArray.ts'
import type { StockContext } from './stockContext.ts'

const MOST = 9999

const isCount = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity > 0 && quantity <= MOST

type Given = { readonly bundle: string; readonly parts: readonly StockRequest[] }

/**
 * Says what one piece of a bundle is made of; without parts it is a thing of its own again.
 *
 * @throws 422 `bundle_impossible` when a part is a bundle itself, is part of this one's own, or of
 * another shop, when one of them or the bundle is no goods, or when pieces of the bundle itself are on the shelf: nobody would sell them
 */
export const setParts = (ctx: StockContext, { bundle, parts }: Given): Promise<void> =>
  ctx.transaction(async ({ sql: query, scope }) => {
    const wanted = stockRequests(parts)
    if (wanted.some(({ quantity }) => !isCount(quantity)))
      throw inventoryErrors.bundle_impossible({ why: 'Of each part there is at least one piece.' })
    if (wanted.length > 0) {
      const [other] = await query(sql`
        select 1 from variants v
        where v.id = any(${ids([bundle, ...wanted.map(({ variant }) => variant)])})
          and coalesce(v.kind::text, 'goods') <> 'goods' limit 1`)
      if (other)
        throw inventoryErrors.bundle_impossible({
          why: 'Gift cards, downloads and licence keys lie on no shelf: they are no bundle, and no part of one.',
        })
    }
    // The levels carry what a bundle is; locked in the one order, as by everybody who sells them.
    const levels = await query<{ variant: string; made: boolean; on_hand: number }>(sql`
      select s.variant_id::text as variant, s.made, s.on_hand::float8 as on_hand from stock_levels s
      where ${scope.where('s')} and (
        s.variant_id = any(${ids([bundle, ...wanted.map(({ variant }) => variant)])})
        or s.variant_id in (select bp.part_id from bundle_parts bp where bp.bundle_id = ${bundle}))
      order by s.variant_id for update of s`)
    for (const { variant } of wanted) {
      const level = levels.find((one) => one.variant === variant.toLowerCase())
      if (!level) throw inventoryErrors.bundle_impossible({ why: 'One of the parts is not there.' })
      if (level.made || level.variant === bundle)
        throw inventoryErrors.bundle_impossible({ why: 'A part cannot be a bundle itself.' })
    }
    const own = levels.find(({ variant }) => variant === bundle.toLowerCase())
    if (wanted.length > 0 && own && !own.made && own.on_hand > 0)
      throw inventoryErrors.bundle_impossible({
        why: 'Pieces of its own are still on the shelf. Set its stock to 0 first, then say what it is made of.',
      })
    const [used] = await query(
      sql`select from bundle_parts bp where bp.part_id = ${bundle} limit 1`,
    )
    if (used && wanted.length > 0)
      throw inventoryErrors.bundle_impossible({
        why: 'This is a part of another bundle, so it cannot be made of parts itself.',
      })
    const variants = ids(wanted.map(({ variant }) => variant))
    await query(sql`
      delete from bundle_parts bp
      where ${scope.where('bp')} and bp.bundle_id = ${bundle} and not bp.part_id = any(${variants})`)
    await query(sql`
      insert into bundle_parts (id, bundle_id, part_id, quantity, created_at, updated_at${scope.column})
      select gen_random_uuid(), ${bundle}::uuid, w.part_id, w.quantity, now(), now()${scope.value}
      from unnest(${variants}, ${integers(wanted.map(({ quantity }) => quantity))}) w(part_id, quantity)
      on conflict (bundle_id, part_id) do update
        set quantity = excluded.quantity, updated_at = now()
        where bundle_parts.quantity <> excluded.quantity`)
  })
