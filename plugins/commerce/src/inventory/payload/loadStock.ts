import { sql } from '@souk/kernel'

import type { Stock } from '../domain/index.ts'
import { batched } from '../../shared/batched.ts'
import { ids } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

type Row = { id: string; on_hand: number; held: number }

/** What is known of a variant's stock; nothing is known of one that was never counted. */
export const stockOfVariant = batched<Stock>(async (req, variants) => {
  const rows = await sqlOf(req)<Row>(sql`
    select s.variant_id::text as id, s.on_hand::float8 as on_hand, s.held::float8 as held
    from stock_levels s where s.variant_id = any(${ids(variants)})`)
  return byId(rows)
})

/** The stock of all variants of a product together. */
export const stockOfProduct = batched<Stock>(async (req, products) => {
  const rows = await sqlOf(req)<Row>(sql`
    select v.product_id::text as id, sum(s.on_hand)::float8 as on_hand, sum(s.held)::float8 as held
    from variants v join stock_levels s on s.variant_id = v.id
    where v.product_id = any(${ids(products)}) and v.offered group by 1`)
  return byId(rows)
})

const byId = (rows: readonly Row[]): Map<string, Stock> =>
  new Map(rows.map(({ id, on_hand, held }) => [id, { onHand: on_hand, held }]))
