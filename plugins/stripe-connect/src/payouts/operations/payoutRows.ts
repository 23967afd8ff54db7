import { sql, type Context } from '@souk/kernel'

import { payoutStates, type Payout } from '../domain/index.ts'

export type PayoutRow = Payout & { readonly id: string }

const columns = sql.raw(`
  id::text, external_id as "externalId", amount::float8 as amount, currency, state::text as state,
  to_json(arrival_date)#>>'{}' as "arrivalDate", bank, failure, automatic,
  to_json(happened_at)#>>'{}' as "happenedAt"`)

export const findPayout = async (ctx: Context, id: string): Promise<PayoutRow | undefined> => {
  const [row] = await ctx.sql<PayoutRow>(sql`
    select ${columns} from stripe_payouts where ${ctx.scope.where()} and id::text = ${id}`)
  return row
}

/**
 * Writes down how a payout stands. It only moves on: an answer that took long does not make arrive
 * again what has come back meanwhile.
 */
export const savePayout = async (ctx: Context, payout: Payout): Promise<void> => {
  const { column, value, lead } = ctx.scope
  await ctx.sql(sql`
    insert into stripe_payouts as p
      (id, external_id, amount, currency, state, arrival_date, bank, failure, automatic, happened_at,
       looked_at, created_at, updated_at${column})
    values (${ctx.newId()}, ${payout.externalId}, ${payout.amount}, ${payout.currency},
       ${payout.state}::enum_stripe_payouts_state, ${payout.arrivalDate}, ${payout.bank}, ${payout.failure},
       ${payout.automatic}, ${payout.happenedAt}, now(), now(), now()${value})
    on conflict (${lead}external_id) do update set
      state = excluded.state, arrival_date = excluded.arrival_date, failure = excluded.failure,
      bank = coalesce(excluded.bank, p.bank), looked_at = now(), updated_at = now()
    where ${order('excluded')} >= ${order('p')}`)
}

/**
 * Payouts that may still change: those under way, and for two weeks those that have arrived, since a
 * bank may send them back.
 */
export const unsettledPayouts = async (ctx: Context): Promise<string[]> => {
  const rows = await ctx.sql<{ id: string }>(sql`
    select external_id as id from stripe_payouts
    where ${ctx.scope.where()} and (state in ('pending', 'in_transit')
      or (state = 'paid' and arrival_date > now() - interval '14 days'
          and looked_at < now() - interval '6 hours'))
    order by happened_at limit 50`)
  return rows.map(({ id }) => id)
}

/** Payouts that a movement speaks of, and that we have not, or not as having come back. */
export const unheardPayouts = async (ctx: Context): Promise<string[]> => {
  const rows = await ctx.sql<{ id: string }>(sql`
    select distinct m.source as id from stripe_balance_transactions m
    left join stripe_payouts p on p.external_id = m.source and ${ctx.scope.where('p')}
    where ${ctx.scope.where('m')} and (
      (m.type = 'payout' and p.id is null)
      or (m.type in ('payout_failure', 'payout_cancel') and (p.id is null or p.state not in ('failed', 'canceled'))))
    limit 50`)
  return rows.map(({ id }) => id)
}

const order = (table: 'excluded' | 'p') => {
  const states = sql.join(
    payoutStates.map((state) => sql`${state}`),
    sql`, `,
  )
  return sql`array_position(array[${states}]::text[], ${sql.raw(table)}.state::text)`
}
