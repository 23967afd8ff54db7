import { execute, scopeOf, sql, type ShopKey } from '@souk/kernel'
import type { Payload } from 'payload'

/** What the platform kept of one shop's sales in a month; amounts in minor units. */
export type FeesEarned = {
  readonly shop: ShopKey | null
  /** `2026-11`, in UTC. */
  readonly month: string
  readonly currency: string
  readonly kept: number
  /** Given back with refunds. */
  readonly returned: number
}

/**
 * The platform's shares as the shops' own books have them, the latest month first. Across all shops:
 * for operators of the platform, never for a shop.
 */
export const feesEarned = async (payload: Payload, since: Date): Promise<FeesEarned[]> => {
  const { column, runAcross } = scopeOf(payload)
  const shop = column ? sql`${sql.identifier(column)}::text` : sql`null::text`
  return runAcross(() =>
    execute<FeesEarned>(
      payload,
      undefined,
      sql`
    select ${shop} as shop, to_char(created_at at time zone 'UTC', 'YYYY-MM') as month, currency,
      coalesce(sum(amount) filter (where kind = 'platform_fee'), 0)::float8 as kept,
      coalesce(-sum(amount) filter (where kind <> 'platform_fee'), 0)::float8 as returned
    from ledger_entries
    where account = 'platform_fees' and created_at >= ${since.toISOString()}
    group by 1, 2, 3 order by 2 desc, 1, 3`,
    ),
  )
}
