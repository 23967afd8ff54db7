import { sql, type Context } from '@souk/kernel'

import type { CreditEntryKind } from '../domain/index.ts'

/** Minor units: above nothing for what comes onto a card, below it for what goes. */
type Moved = { readonly card: string; readonly amount: number }

type Why = {
  readonly kind: CreditEntryKind
  /** The same cause moves a card once. */
  readonly cause: string
  readonly order?: string | null
  /** In words, where somebody has decided it. */
  readonly reason?: string | null
}

/**
 * Writes what moves on cards, in the caller's transaction. The balance follows by itself (see
 * `objects.sql.ts`), and what would bring it below nothing is refused by the database.
 */
export const writeEntries = async (
  ctx: Context,
  moved: readonly Moved[],
  { kind, cause, order = null, reason = null }: Why,
): Promise<void> => {
  if (!ctx.inTransaction) throw new Error('What moves on a card commits with its cause.')
  const rows = moved.filter(({ amount }) => amount !== 0)
  if (rows.length === 0) return
  const { column, value } = ctx.scope
  const actor = ctx.actor.kind === 'member' ? ctx.actor.id : null
  await ctx.sql(sql`
    insert into gift_card_entries (id, gift_card_id, kind, amount, currency, order_id, cause, reason, actor,
      created_at, updated_at${column})
    select gen_random_uuid(), k.id, ${kind}, w.amount, k.currency, ${order}::uuid, ${cause}, ${reason}, ${actor},
      now(), now()${value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(card uuid, amount numeric)
      join gift_cards k on k.id = w.card and ${ctx.scope.where('k')}
    order by k.id`)
}
