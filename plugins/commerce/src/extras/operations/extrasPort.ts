import { sql } from '@souk/kernel'

import type { ExtrasPort } from '../../catalogue/operations/index.ts'
import { exchangeSql } from '../../pricing/operations/index.ts'
import type { Exchange } from '../../pricing/domain/index.ts'
import { offeredIn, type ExtraFacts } from '../domain/index.ts'
import { extrasSql } from './extrasSql.ts'

type Row = { readonly exchange: Exchange | null; readonly extras: readonly ExtraFacts[] }

/** What a product's page says of the extras that go with it. */
export const extrasPort: ExtrasPort = {
  sql: (ctx, { product, currency }) => sql`jsonb_build_object(
    'exchange', ${exchangeSql(ctx, sql`${currency}::text`)},
    'extras', ${extrasSql(ctx, { products: sql`select ${product}`, currency: sql`${currency}::text` })})`,
  view: ({ shop }, row, currency) => {
    const { exchange, extras } = row as Row
    return extras.flatMap((facts) => {
      const extra = offeredIn(facts, { main: shop.currency, currency, exchange })
      if (!extra) return []
      const { id, title, description, price, per } = extra
      return [{ id, title, description, price, per }]
    })
  },
}
