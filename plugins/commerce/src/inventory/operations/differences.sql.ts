import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

export type DifferenceRow = {
  variant: string
  label: string
  kind: 'shelf' | 'held' | 'places' | 'backordered' | 'unserved' | 'incoming'
  is: number
  should: number
}

/**
 * Where the levels are not what they should be: what lies on the shelf is the sum of its movements
 * and of its places, if it lies in several, what is held is the sum of its holds, what is promised beyond the shelf the
 * sum of what is waited for, and nothing is free that anybody waits for. One statement,
 * which sees one moment: sales that are under way are in all of these or in none.
 *
 * @param mine says of a table by its alias whose rows are looked at
 */
export const differences = (mine: (alias: string) => SQL): SQL => sql`
  with moved as (
    select m.variant_id, sum(m.change) as pieces from stock_movements m where ${mine('m')} group by 1
  ), held as (
    select h.variant_id, sum(h.quantity) as pieces from stock_holds h where ${mine('h')} group by 1
  ), placed as (
    select a.variant_id, sum(a.on_hand) as pieces from stock_at_locations a where ${mine('a')} group by 1
  ), awaited as (
    select b.variant_id, sum(b.quantity) as pieces from stock_backorders b where ${mine('b')} group by 1
  ), coming as (
    select l.variant_id, sum(l.quantity - least(l.quantity, coalesce(l.received, 0) + coalesce(l.missing, 0))) as pieces
    from stock_transfers t join stock_transfers_lines l on l._parent_id = t.id
    where ${mine('t')} and t.state in ('sent', 'partly') group by 1
  ), found as (
    select s.variant_id, 'shelf' as kind, s.on_hand as "is", coalesce(moved.pieces, 0) as should
    from stock_levels s left join moved using (variant_id)
    where ${mine('s')} and s.on_hand <> coalesce(moved.pieces, 0)
    union all
    select s.variant_id, 'held', s.held, coalesce(held.pieces, 0)
    from stock_levels s left join held using (variant_id)
    where ${mine('s')} and s.held <> coalesce(held.pieces, 0)
    union all
    select s.variant_id, 'places', s.on_hand, a.pieces
    from stock_levels s join placed a using (variant_id)
    where ${mine('s')} and s.on_hand <> a.pieces
    union all
    select s.variant_id, 'backordered', s.backordered, coalesce(a.pieces, 0)
    from stock_levels s left join awaited a using (variant_id)
    where ${mine('s')} and s.backordered <> coalesce(a.pieces, 0)
    union all
    select s.variant_id, 'unserved', s.on_hand - s.held, 0
    from stock_levels s where ${mine('s')} and s.backordered > 0 and s.on_hand > s.held
    union all
    select s.variant_id, 'incoming', s.incoming, coalesce(c.pieces, 0)
    from stock_levels s left join coming c using (variant_id)
    where ${mine('s')} and s.incoming <> coalesce(c.pieces, 0)
  )
  select f.variant_id::text as variant, coalesce(nullif(v.sku, ''), p.title) as label, f.kind,
    f."is"::float8 as "is", f.should::float8 as should
  from found f
    join variants v on v.id = f.variant_id
    join products p on p.id = v.product_id
  order by label, f.kind
  limit 1000`
