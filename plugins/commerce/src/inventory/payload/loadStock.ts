import { sql } from '@souk/kernel'

import type { Stock, StockRequest } from '../domain/index.ts'
import { availableSql, partsSql } from '../operations/index.ts'
import { batched } from '../../shared/batched.ts'
import { ids } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

/** A bundle has as many as can be put together of its parts, and nobody holds it: they hold those. */
export type KnownStock = Stock & { readonly parts: readonly StockRequest[] }

type Row = { id: string; on_hand: number; held: number; parts: StockRequest[] | null }

/** What is known of a variant's stock; nothing is known of one that was never counted. */
export const stockOfVariant = batched<KnownStock>(async (req, variants) => {
  const { join, available } = availableSql('v')
  const rows = await sqlOf(req)<Row>(sql`
    select v.id::text as id, ${partsSql('v')} as parts,
      (case when v_stock.made then ${available} else v_stock.on_hand end)::float8 as on_hand,
      (case when v_stock.made then 0 else v_stock.held end)::float8 as held
    from variants v ${join}
    where v.id = any(${ids(variants)}) and v_stock.id is not null`)
  return byId(rows)
})

/** The stock of all variants of a product together; the parts of a simple one. */
export const stockOfProduct = batched<KnownStock>(async (req, products) => {
  const { join, available } = availableSql('v')
  const rows = await sqlOf(req)<Row>(sql`
    select v.product_id::text as id,
      sum(case when v_stock.made then ${available} else v_stock.on_hand end)::float8 as on_hand,
      sum(case when v_stock.made then 0 else v_stock.held end)::float8 as held,
      (array_agg(${partsSql('v')}) filter (where v.combination = ''))[1] as parts
    from variants v ${join}
    where v.product_id = any(${ids(products)}) and v.offered and v_stock.id is not null group by 1`)
  return byId(rows)
})

const byId = (rows: readonly Row[]): Map<string, KnownStock> =>
  new Map(
    rows.map(({ id, on_hand, held, parts }) => [
      id,
      {
        onHand: on_hand,
        held,
        parts: (parts ?? []).map(({ variant, quantity }) => ({ variant, quantity })),
      },
    ]),
  )
