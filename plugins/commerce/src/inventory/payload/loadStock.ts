import { scopeOf, sql } from '@souk/kernel'

import type { Stock, StockRequest } from '../domain/index.ts'
import { beyondSql } from '../operations/beyondSql.ts'
import { availableSql, partsSql } from '../operations/index.ts'
import { batched } from '../../shared/batched.ts'
import { ids } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

/** A bundle has as many as can be put together of its parts, and nobody holds it: they hold those. */
export type KnownStock = Stock & {
  /** On its way here. */
  readonly incoming: number
  /** Whether few are left of it, or of some of its variants, by what it, its product or the shop says. */
  readonly low: 'all' | 'some' | null
  readonly parts: readonly StockRequest[]
}

type Row = {
  id: string
  on_hand: number
  held: number
  backordered: number
  /** How many more may be promised beyond the shelf. */
  room: number
  incoming: number
  low: KnownStock['low']
  parts: StockRequest[] | null
}

const own = beyondSql('v_stock')

/** What is known of a variant's stock; nothing is known of one that was never counted. */
export const stockOfVariant = batched<KnownStock>(async (req, variants) => {
  const { join, available, low } = availableSql('v')
  const isLow = low(scopeOf(req.payload))
  const rows = await sqlOf(req)<Row>(sql`
    select v.id::text as id, ${partsSql('v')} as parts,
      (case when v_stock.made then ${available} else v_stock.on_hand end)::float8 as on_hand,
      (case when v_stock.made then 0 else v_stock.held end)::float8 as held,
      (case when v_stock.made then 0 else v_stock.backordered end)::float8 as backordered,
      (case when v_stock.made then 0 else ${own.room} end)::float8 as room, v_stock.incoming::float8 as incoming,
      case when ${isLow} then 'all' end as low
    from variants v ${join}
    where v.id = any(${ids(variants)}) and v_stock.id is not null`)
  return byId(rows)
})

/** The stock of all variants of a product together; the parts of a simple one. */
export const stockOfProduct = batched<KnownStock>(async (req, products) => {
  const { join, available, low } = availableSql('v')
  const isLow = low(scopeOf(req.payload))
  const rows = await sqlOf(req)<Row>(sql`
    select v.product_id::text as id,
      sum(case when v_stock.made then ${available} else v_stock.on_hand end)::float8 as on_hand,
      sum(case when v_stock.made then 0 else v_stock.held end)::float8 as held,
      sum(case when v_stock.made then 0 else v_stock.backordered end)::float8 as backordered,
      sum(case when v_stock.made then 0 else ${own.room} end)::float8 as room, sum(v_stock.incoming)::float8 as incoming,
      case when bool_and(${isLow}) then 'all' when bool_or(${isLow}) then 'some' end as low,
      (array_agg(${partsSql('v')}) filter (where v.combination = ''))[1] as parts
    from variants v ${join}
    where v.product_id = any(${ids(products)}) and v.offered and v_stock.id is not null group by 1`)
  return byId(rows)
})

const byId = (rows: readonly Row[]): Map<string, KnownStock> =>
  new Map(
    rows.map(({ id, on_hand, held, backordered, room, incoming, low, parts }) => [
      id,
      {
        onHand: on_hand,
        held,
        backordered,
        allowance: backordered + room,
        incoming,
        low,
        parts: (parts ?? []).map(({ variant, quantity }) => ({ variant, quantity })),
      },
    ]),
  )
