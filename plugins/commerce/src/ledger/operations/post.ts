import { sql, type Context } from '@souk/kernel'

import type { Posting } from '../domain/index.ts'

/**
 * Writes a posting into the shop's books, in the caller's transaction. The same posting again writes
 * nothing: what happened once is in the books once, however often it is told.
 */
export const post = async (ctx: Context, posting: Posting): Promise<void> => {
  if (!ctx.inTransaction) throw new Error('Only what commits with its cause belongs in the books.')
  const { kind, cause, currency, entries, time = 1 } = posting
  if (entries.length === 0) return
  const { column, value } = ctx.scope
  await ctx.sql(sql`
    insert into ledger_entries (id, kind, cause, account, amount, currency, created_at, updated_at${column})
    select gen_random_uuid(), ${time === 1 ? kind : `${kind}.${time}`}, ${cause}, (e->>'account')::enum_ledger_entries_account,
           (e->>'amount')::numeric, ${currency}, now(), now()${value}
    from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) e
    on conflict do nothing`)
}
