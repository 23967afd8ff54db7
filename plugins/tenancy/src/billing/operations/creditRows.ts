import { sql, type Context } from '@souk/kernel'

export type CreditRow = {
  readonly id: string
  /** In minor units; negative was taken back. */
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly grantedBy: string
  readonly grantedAt: string
  readonly isBooked: boolean
}

type Row = CreditRow & { [column: string]: unknown }

const COLUMNS = sql`id::text, amount::float8, currency, reason, granted_by as "grantedBy",
  to_json(granted_at)#>>'{}' as "grantedAt", booked_at is not null as "isBooked"`

export const latestCredits = (ctx: Context, most: number): Promise<CreditRow[]> =>
  ctx.sql<Row>(sql`
    select ${COLUMNS} from subscription_credits where ${ctx.scope.where()}
    order by granted_at desc, id desc limit ${most}`)

/**
 * What was granted or taken back and is not in the credit of `subscriptions` yet: what the collector has
 * not heard of, and what was taken back since it was last looked at there.
 */
export const unseenCredit = async (ctx: Context): Promise<number> => {
  const [row] = await ctx.sql<{ sum: number }>(sql`
    select coalesce(sum(c.amount), 0)::float8 as sum
    from subscription_credits c
    where ${ctx.scope.where('c')} and (c.booked_at is null or (c.amount < 0 and c.booked_at > (
      select coalesce(s.looked_at, '-infinity') from subscriptions s where ${ctx.scope.where('s')})))`)
  return row?.sum ?? 0
}

type Grant = Pick<CreditRow, 'amount' | 'currency' | 'reason' | 'grantedBy'>

export const addCredit = async (ctx: Context, grant: Grant): Promise<string> => {
  const { column, value } = ctx.scope
  const id = ctx.newId()
  const now = ctx.now().toISOString()
  await ctx.sql(sql`
    insert into subscription_credits
      (id, amount, currency, reason, granted_by, granted_at, failures, due_at, created_at, updated_at${column})
    values (${id}, ${grant.amount}, ${grant.currency}, ${grant.reason}, ${grant.grantedBy}, ${now},
            0, ${now}, ${now}, ${now}${value})`)
  return id
}

type Unbooked = Grant & { readonly id: string }

/** In the order in which they were granted: what is taken back was given before. */
export const unbookedCredits = (ctx: Context): Promise<(Unbooked & Record<string, unknown>)[]> =>
  ctx.sql(sql`
    select id::text, amount::float8, currency, reason, granted_by as "grantedBy"
    from subscription_credits where ${ctx.scope.where()} and booked_at is null
    order by granted_at, id limit 50`)

/** Counted before it is told: one that fails is told again later, and later each time. */
export const noteCreditTry = async (ctx: Context, id: string): Promise<void> => {
  await ctx.sql(sql`
    update subscription_credits
    set failures = failures + 1, updated_at = now(),
        due_at = now() + least(interval '6 hours', interval '1 minute' * power(2, least(failures, 10)::int))
    where ${ctx.scope.where()} and id = ${id} and booked_at is null`)
}

export const noteBooked = async (ctx: Context, id: string, externalId: string): Promise<void> => {
  await ctx.sql(sql`
    update subscription_credits set booked_at = now(), external_id = ${externalId}, updated_at = now()
    where ${ctx.scope.where()} and id = ${id} and booked_at is null`)
}
