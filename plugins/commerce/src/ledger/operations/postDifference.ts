import { sql, type Context } from '@souk/kernel'

import type { LedgerAccount, Posting } from '../domain/index.ts'
import { post } from './post.ts'

type Wanted = Pick<Posting, 'cause' | 'currency'> & {
  readonly account: LedgerAccount
  /** What should be on the account for this cause, in minor units. */
  readonly amount: number
}

/**
 * Brings what the books have on an account for one cause to what is true, by posting what is missing
 * and nothing else: so it may be told of the same again, and of more, or of less. The caller holds the
 * lock on what the cause belongs to.
 *
 * @param of the posting of a difference: above nothing where too little is booked, else below it
 */
export const postDifference = async (
  ctx: Context,
  { cause, currency, account, amount }: Wanted,
  of: (difference: number) => Posting,
): Promise<void> => {
  const [row] = await ctx.sql<{ booked: number }>(sql`
    select coalesce(sum(amount), 0)::float8 as booked from ledger_entries
    where ${ctx.scope.where()} and cause = ${cause} and currency = ${currency} and account = ${account}`)
  const difference = amount - (row?.booked ?? 0)
  if (difference !== 0) await postNext(ctx, of(difference))
}

/** The unique name of a posting has to be another one when the same happens again. */
const postNext = async (ctx: Context, posting: Posting): Promise<void> => {
  const { kind, cause, currency } = posting
  const [row] = await ctx.sql<{ before: number }>(sql`
    select count(distinct kind)::int as before from ledger_entries
    where ${ctx.scope.where()} and cause = ${cause} and currency = ${currency}
      and split_part(kind, '.', 1) = ${kind}`)
  await post(ctx, { ...posting, time: (row?.before ?? 0) + 1 })
}
