import { sql, type Context } from '@souk/kernel'

/** What one cause has left with payment providers, of all times. */
export type ProviderEntry = {
  /** `payment:<id>`, `refund:<id>`, `dispute:<provider's id>`, `payout:<provider's id>` */
  readonly cause: string
  readonly currency: string
  /** Minor units; above nothing for what came in, below it for what went. */
  readonly amount: number
  /** When the last of it was booked, ISO 8601. */
  readonly lastAt: string
}

type Wanted = {
  readonly from: Date
  readonly to: Date
  /** Asked for besides, whenever they were booked. */
  readonly causes: readonly string[]
}

/**
 * The books on what lies with payment providers, by cause: of each cause that was booked in this time,
 * or is asked for, all that there is.
 */
export const providerEntries = (
  ctx: Context,
  { from, to, causes }: Wanted,
): Promise<ProviderEntry[]> =>
  ctx.sql<ProviderEntry>(sql`
    with wanted as (
      select distinct cause from ledger_entries
      where ${ctx.scope.where()} and account = 'provider'
        and created_at >= ${from.toISOString()} and created_at < ${to.toISOString()}
      union select jsonb_array_elements_text(${JSON.stringify(causes)}::jsonb))
    select e.cause, e.currency, sum(e.amount)::float8 as amount, to_json(max(e.created_at))#>>'{}' as "lastAt"
    from ledger_entries e join wanted w on w.cause = e.cause
    where ${ctx.scope.where('e')} and e.account = 'provider'
    group by e.cause, e.currency order by e.cause`)
