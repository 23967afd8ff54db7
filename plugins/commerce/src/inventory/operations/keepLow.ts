import { sql, type Chore, type Scope } from '@souk/kernel'

const BATCH = 1_000
/** As long as it may keep the other chores of its worker waiting. */
const PATIENCE_MS = 20_000

/**
 * Lets levels know that they are low, or not, since the shop says another number than when they were
 * written last. Nobody is told: the shelf has not changed. Rows that somebody is at are written anew
 * by them; the database works out what is so.
 */
export const keepLow = ({ column, lowStockOf }: Pick<Scope, 'column' | 'lowStockOf'>): Chore => ({
  name: 'inventory.keepLow',
  everySeconds: 300,
  run: async ({ sql: query }) => {
    const threshold = sql`coalesce(s.low_at, ${sql.raw(lowStockOf(column ? `s.${column}` : 'null::uuid'))})`
    const until = performance.now() + PATIENCE_MS
    let looked = 0
    for (let batch = BATCH; batch === BATCH && performance.now() < until; looked += batch) {
      const rows = await query(sql`
        with stale as (
          select s.id from stock_levels s join variants v on v.id = s.variant_id
          where coalesce(s.low, false) is distinct from (
            not coalesce(s.made, false) and coalesce(v.kind, 'goods') = 'goods'
            and coalesce(${threshold} >= 0 and s.on_hand - s.held - s.backordered <= ${threshold}, false))
          order by s.variant_id limit ${BATCH} for update of s skip locked
        )
        update stock_levels s set updated_at = now() from stale where s.id = stale.id
        returning s.id`)
      batch = rows.length
    }
    return looked > 0 ? `Looked at ${looked} levels anew.` : undefined
  },
})
