import { sql } from '@souk/kernel'

import type { StockContext } from './stockContext.ts'

/** Goes on holding what is held for `cause`, and waiting for what it waits for, until then. */
export const renewHold = async (
  { sql: query, scope }: StockContext,
  cause: string,
  until: Date,
): Promise<void> => {
  const at = until.toISOString()
  await query(sql`
    with held as (
      update stock_holds h set until = ${at}, updated_at = now()
      where ${scope.where('h')} and h.cause = ${cause}
    )
    update stock_backorders b set until = ${at}, updated_at = now()
    where ${scope.where('b')} and b.cause = ${cause} and not b.sold`)
}
