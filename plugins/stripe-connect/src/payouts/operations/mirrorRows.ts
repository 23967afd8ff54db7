import { sql, type Context } from '@souk/kernel'

export type Mirror = {
  /** The latest movement at Stripe that was seen, ISO 8601 by Stripe's clock. */
  readonly until: string | null
  /** When it was last looked, ISO 8601 by ours: what we booked before, Stripe's movements are here for. */
  readonly lookedAt: string | null
  readonly failures: number
}

/** How far an account's movements were written down; null where nobody has begun. */
export const mirrorOf = async (ctx: Context, account: string): Promise<Mirror | null> => {
  const [row] = await ctx.sql<Mirror>(sql`
    select to_json(until)#>>'{}' as until, to_json(looked_at)#>>'{}' as "lookedAt",
           failures::float8 as failures
    from stripe_mirrors where ${ctx.scope.where()} and account = ${account}`)
  return row ?? null
}

type Looked = { readonly until: string | null; readonly lookedAt: Date }

/** Notes that all until then is written down. Of two who looked at once, the one who saw more counts. */
export const noteMirror = async (
  ctx: Context,
  account: string,
  { until, lookedAt }: Looked,
): Promise<void> => {
  const { column, value, lead } = ctx.scope
  await ctx.sql(sql`
    insert into stripe_mirrors as m
      (id, account, until, looked_at, failures, due_at, created_at, updated_at${column})
    values (${ctx.newId()}, ${account}, ${until}, ${lookedAt.toISOString()}, 0,
            now() + interval '15 minutes', now(), now()${value})
    on conflict (${lead}account) do update set
      until = greatest(m.until, excluded.until), looked_at = greatest(m.looked_at, excluded.looked_at),
      failures = 0, due_at = excluded.due_at, updated_at = now()`)
}

/** An account that cannot be looked at comes last for a while, and longer each time, up to half a day. */
export const noteMirrorFailure = async (ctx: Context, account: string): Promise<void> => {
  const { column, value, lead } = ctx.scope
  await ctx.sql(sql`
    insert into stripe_mirrors as m
      (id, account, failures, due_at, created_at, updated_at${column})
    values (${ctx.newId()}, ${account}, 1, now() + interval '5 minutes', now(), now()${value})
    on conflict (${lead}account) do update set
      failures = m.failures + 1,
      due_at = now() + least(interval '12 hours', interval '5 minutes' * power(2, least(m.failures, 10))),
      updated_at = now()`)
}
