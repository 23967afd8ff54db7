import { sql, type Context } from '@souk/kernel'

import { isPricedSql } from '../../pricing/operations/index.ts'

type Fragment = ReturnType<typeof sql>

/** Whether a variant `v` of a product `p` is for sale in a currency: published, offered, priced. */
export const isSold = (ctx: Context, currency: Fragment): Fragment =>
  sql`p._status = 'published' and coalesce(v.offered, true) and ${isPricedSql(ctx, { variant: 'v', currency })}`
