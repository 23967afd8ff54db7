import { sql, type Context } from '@souk/kernel'

import type { AnyTerms, EndReason, Standing, Suspension } from '../domain/index.ts'

/** A shop's subscription as we know it. Moments are ISO 8601. */
export type SubscriptionRow = {
  readonly id: string
  readonly state: Standing
  readonly endReason: EndReason | null
  /** What somebody chose last; null: no plan. */
  readonly wanted: AnyTerms | null
  /** What the collector was told. */
  readonly agreed: AnyTerms | null
  /** Which choice `wanted` is, the first being 1: a part of the keys it is carried out with. */
  readonly version: number
  /** Which choice was carried out. */
  readonly done: number
  readonly billTo: { readonly name: string; readonly email: string | null }
  readonly customer: string | null
  readonly subscription: string | null
  readonly trialUsed: boolean
  readonly trialEndsAt: string | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  /** By meter, since when its price counts: later than the period when the plan was changed in it. */
  readonly countedSince: Readonly<Record<string, string>>
  /** When the period of a plan that its owner has left would have ended. */
  readonly leftPeriodEnd: string | null
  /** Until then its owner has changed a plan that costs something. */
  readonly changesAgainAt: string | null
  /** What such a change has left for the next invoice. */
  readonly unbilled: number
  readonly card: string | null
  readonly currency: string | null
  readonly credit: number
  readonly owed: number
  /** What a bank has been asked for and has not answered. */
  readonly onItsWay: number
  readonly nextAttemptAt: string | null
  readonly suspension: Suspension | null
  /** Since when the shop is open because an operator wants it to be, though it does not stand well. */
  readonly openedAt: string | null
  /** The plan that the platform has given the shop and that has not run yet: nobody has paid for it. */
  readonly givenPlan: string | null
  readonly trouble: string | null
  readonly failures: number
  readonly remindedAt: string | null
  readonly lookedAt: string | null
}

type Row = SubscriptionRow & { [column: string]: unknown }

/** Of the shop; null where nobody has chosen a plan yet. `lock`: nobody else changes it meanwhile. */
export const subscriptionRow = async (
  ctx: Context,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<SubscriptionRow | null> => {
  const [row] = await ctx.sql<Row>(sql`
    select id::text, state::text, end_reason as "endReason",
           nullif(wanted, 'null'::jsonb) as wanted, nullif(agreed, 'null'::jsonb) as agreed,
           version::float8, done::float8, bill_to as "billTo", customer, subscription,
           trial_used as "trialUsed", ${iso('trial_ends_at')} as "trialEndsAt",
           ${iso('period_start')} as "periodStart", ${iso('period_end')} as "periodEnd",
           coalesce(nullif(counted_since, 'null'::jsonb), '{}'::jsonb) as "countedSince",
           ${iso('left_period_end')} as "leftPeriodEnd",
           ${iso('changes_again_at')} as "changesAgainAt",
           coalesce(unbilled, 0)::float8 as unbilled, card,
           currency, credit::float8, owed::float8, coalesce(on_its_way, 0)::float8 as "onItsWay",
           ${iso('next_attempt_at')} as "nextAttemptAt",
           suspension, ${iso('opened_at')} as "openedAt", given_plan as "givenPlan",
           trouble, failures::float8, ${iso('reminded_at')} as "remindedAt",
           ${iso('looked_at')} as "lookedAt"
    from subscriptions where ${ctx.scope.where()} ${lock ? sql`for update` : sql``}`)
  return row ?? null
}

const iso = (column: string) => sql`to_json(${sql.identifier(column)})#>>'{}'`
