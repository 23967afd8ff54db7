import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { kernelErrors, sql, type Context } from '@souk/kernel'

/** So long is one worker left alone with a shop: longer than its calls take, shorter than anybody waits. */
const LEASE_SECONDS = 90

/** What it is known by at present: whoever was too slow no longer holds it. */
export type Lease = { token: string }

/**
 * Takes the shop's billing for this worker alone, when nobody is at it.
 * @param condition what the subscription's row must say besides
 */
export const takeLease = async (ctx: Context, condition: SQL): Promise<Lease | null> => {
  const [taken] = await ctx.sql<Lease>(sql`
    update subscriptions
    set busy_until = now() + make_interval(secs => ${LEASE_SECONDS}), updated_at = now()
    where ${ctx.scope.where()} and ${condition} and (busy_until is null or busy_until < now())
    returning busy_until::text as token`)
  return taken ?? null
}

/** @throws unavailable when another worker has taken the shop meanwhile */
export const renewLease = async (ctx: Context, held: Lease): Promise<void> => {
  const [renewed] = await ctx.sql<Lease>(sql`
    update subscriptions
    set busy_until = now() + make_interval(secs => ${LEASE_SECONDS}), updated_at = now()
    where ${ctx.scope.where()} and ${isHeldBy(held.token)}
    returning busy_until::text as token`)
  if (!renewed) throw kernelErrors.unavailable()
  held.token = renewed.token
}

export const endLease = async (ctx: Context, { token }: Lease): Promise<void> => {
  await ctx.sql(sql`
    update subscriptions set busy_until = null where ${ctx.scope.where()} and ${isHeldBy(token)}`)
}

export const isHeldBy = (token: string): SQL => sql`busy_until = ${token}::timestamptz`
