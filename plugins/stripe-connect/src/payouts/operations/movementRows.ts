import { sql, type Context } from '@souk/kernel'

import type { Movement } from '../domain/index.ts'

export type MovementRow = Movement & {
  readonly cause: string | null
  /** The payout that carried it, `po_…`. */
  readonly payout: string | null
}

const columns = sql.raw(`
  external_id as "externalId", type, category, amount::float8 as amount, fee::float8 as fee,
  platform_fee::float8 as "platformFee", net::float8 as net, currency, booked::float8 as booked,
  booked_currency as "bookedCurrency", source, cause, payout,
  to_json(available_on)#>>'{}' as "availableOn", to_json(happened_at)#>>'{}' as "happenedAt"`)

/** Writes movements down, each once; what was known of their cause or payout is kept. */
export const saveMovements = async (ctx: Context, rows: readonly MovementRow[]): Promise<void> => {
  if (rows.length === 0) return
  const { column, value, lead } = ctx.scope
  await ctx.sql(sql`
    insert into stripe_balance_transactions as t
      (id, external_id, type, category, amount, fee, platform_fee, net, currency, booked, booked_currency,
       source, cause, payout, available_on, happened_at, created_at, updated_at${column})
    select gen_random_uuid(), r."externalId", r.type, r.category, r.amount, r.fee, r."platformFee", r.net,
       r.currency, r.booked, r."bookedCurrency", r.source, r.cause, r.payout, r."availableOn",
       r."happenedAt", now(), now()${value}
    from jsonb_to_recordset(${JSON.stringify(sorted(rows))}::jsonb) as r(
      "externalId" text, type text, category text, amount numeric, fee numeric, "platformFee" numeric,
      net numeric, currency text, booked numeric, "bookedCurrency" text, source text, cause text,
      payout text, "availableOn" timestamptz, "happenedAt" timestamptz)
    on conflict (${lead}external_id) do update set
      cause = coalesce(t.cause, excluded.cause), payout = coalesce(excluded.payout, t.payout),
      updated_at = now()
    where (t.cause is null and excluded.cause is not null)
      or (excluded.payout is not null and excluded.payout is distinct from t.payout)`)
}

/** Two that write the same rows at once take them in the same order, so that neither waits for the other. */
const sorted = (rows: readonly MovementRow[]) =>
  rows.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1))

/** Whose cause is known already, so that Stripe need not be asked for it again. */
export const knownCauses = async (
  ctx: Context,
  externalIds: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await ctx.sql<{ id: string; cause: string }>(sql`
    select external_id as id, cause from stripe_balance_transactions
    where ${ctx.scope.where()} and cause is not null and external_id in (
      select jsonb_array_elements_text(${JSON.stringify(externalIds)}::jsonb))`)
  return new Map(rows.map(({ id, cause }) => [id, cause]))
}

export const movementsOfPayout = (ctx: Context, payout: string): Promise<MovementRow[]> =>
  ctx.sql<MovementRow>(sql`
    select ${columns} from stripe_balance_transactions
    where ${ctx.scope.where()} and payout = ${payout} order by happened_at, external_id`)

/** Those of this time and, of each cause among the given, all that there are. */
export const movementsAbout = (
  ctx: Context,
  {
    from,
    to,
    causes,
  }: { readonly from: Date; readonly to: Date; readonly causes: readonly string[] },
): Promise<MovementRow[]> =>
  ctx.sql<MovementRow>(sql`
    select ${columns} from stripe_balance_transactions
    where ${ctx.scope.where()} and (
      (happened_at >= ${from.toISOString()} and happened_at < ${to.toISOString()})
      or cause in (select jsonb_array_elements_text(${JSON.stringify(causes)}::jsonb)))
    order by happened_at, external_id`)

/** Since when movements wait for the shop to know what they are for; a few days at the most. */
export const oldestUntold = async (ctx: Context): Promise<string | null> => {
  const [row] = await ctx.sql<{ at: string | null }>(sql`
    select to_json(min(happened_at))#>>'{}' as at from stripe_balance_transactions
    where ${ctx.scope.where()} and cause is null and created_at > now() - interval '3 days'
      and type in ('charge', 'payment', 'refund', 'payment_refund')`)
  return row?.at ?? null
}
