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

/**
 * What was taken back and may not be in the credit of `subscriptions` yet: zero or less. What was
 * granted meanwhile is left out: it is there for certain only when it was seen.
 */
export const unseenTaken = async (ctx: Context): Promise<number> => {
  const [row] = await ctx.sql<{ sum: number }>(sql`
    select coalesce(sum(c.amount), 0)::float8 as sum
    from subscription_credits c
    where ${ctx.scope.where('c')} and c.amount < 0 and (c.booked_at is null or c.booked_at > (
      select coalesce(s.looked_at, '-infinity') from subscriptions s where ${ctx.scope.where('s')}))`)
  return row?.sum ?? 0
}

export type Grant = Pick<CreditRow, 'id' | 'amount' | 'currency' | 'reason' | 'grantedBy'>

export type Granted = Pick<CreditRow, 'id' | 'amount' | 'currency'>

export const creditById = async (ctx: Context, id: string): Promise<Granted | null> => {
  const [row] = await ctx.sql<Granted & Record<string, unknown>>(sql`
    select id::text, amount::float8, currency from subscription_credits
    where ${ctx.scope.where()} and id = ${id}`)
  return row ?? null
}

export const addCredit = async (ctx: Context, grant: Grant): Promise<void> => {
  const { column, value } = ctx.scope
  const now = ctx.now().toISOString()
  await ctx.sql(sql`
    insert into subscription_credits
      (id, amount, currency, reason, granted_by, granted_at, failures, due_at, created_at, updated_at${column})
    values (${grant.id}, ${grant.amount}, ${grant.currency}, ${grant.reason}, ${grant.grantedBy}, ${now},
            0, ${now}, ${now}, ${now}${value})`)
}

/** In the order in which they were granted: what is taken back was given before. */
export const unbookedCredits = (ctx: Context): Promise<(Grant & Record<string, unknown>)[]> =>
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

type Booking = {
  readonly id: string
  /** At the collector's; null when nothing was left to be taken. */
  readonly externalId: string | null
  /** How much was: less than was to be taken back when an invoice was quicker. */
  readonly amount: number
}

/** What could not be taken back any more is written against it, so that ours adds up to theirs. */
export const noteBooked = async (
  ctx: Context,
  { id, externalId, amount }: Booking,
): Promise<void> => {
  const { column, value } = ctx.scope
  await ctx.sql(sql`
    with booked as (
      update subscription_credits
      set booked_at = now(), external_id = ${externalId}, updated_at = now()
      where ${ctx.scope.where()} and id = ${id} and booked_at is null
      returning amount, currency, granted_by)
    insert into subscription_credits
      (id, amount, currency, reason, granted_by, granted_at, booked_at, failures, due_at, created_at, updated_at${column})
    select ${ctx.newId()}::uuid, ${amount}::numeric - amount, currency,
           'It was used before it could be taken back.', granted_by, now(), now(), 0, now(), now(), now()${value}
    from booked where amount <> ${amount}::numeric`)
}
