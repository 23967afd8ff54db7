import { sql, type Context } from '@souk/kernel'

import { ids, isId } from '../../shared/sqlArray.ts'
import { pricingErrors } from '../domain/index.ts'

export type EntryToKeep = {
  readonly product: string | null
  readonly variant: string | null
  readonly pieces: number
  readonly amount: number | null
  readonly percentage: number | null
  /** Never in the place of one that is there. */
  readonly isNew: boolean
}

/**
 * Puts entries into a price list in one statement, and takes others out. An article that has one for
 * the same number of pieces has it changed; of two alike the last one counts.
 *
 * @throws 404 `price_list_not_found`, 404 `article_not_found`, 409 `price_already_there`: then nothing
 * is written
 */
export const keepEntries = (
  ctx: Context,
  list: string,
  { set, remove }: { readonly set: readonly EntryToKeep[]; readonly remove: readonly string[] },
): Promise<{ set: number; removed: number }> =>
  ctx.transaction(async (inside) => {
    const { scope } = inside
    const [found] = isId(list)
      ? await inside.sql<{ id: string }>(sql`
          select l.id::text as id from price_lists l
          where ${scope.where('l')} and l.id = ${list}::uuid for update`)
      : []
    if (!found) throw pricingErrors.price_list_not_found()
    const removed = await inside.sql(sql`
      delete from price_list_entries e
      where ${scope.where('e')} and e.list_id = ${list}::uuid and e.id = any(${ids(remove)})
      returning e.id`)
    const rows = [
      ...new Map(
        set.map((one) => [`${one.variant ?? one.product} ${one.pieces}`, one] as const),
      ).values(),
    ].map((one) => ({ ...one, id: inside.newId() }))
    if (rows.some(({ product, variant }) => !isId(variant ?? product ?? '')))
      throw pricingErrors.article_not_found()
    const kept = await inside.sql<{ id: string }>(sql`
      insert into price_list_entries as e
        (id, list_id, product_id, variant_id, pieces, amount, percentage, created_at, updated_at${scope.column})
      select w.id, ${list}::uuid, coalesce(v.product_id, p.id), v.id, w.pieces, w.amount, w.percentage,
        now(), now()${scope.value}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, product uuid, variant uuid,
          pieces int, amount numeric, percentage numeric)
        left join variants v on v.id = w.variant and ${scope.where('v')}
        left join products p on p.id = w.product and ${scope.where('p')}
      where v.id is not null or (w.variant is null and p.id is not null)
      on conflict (list_id, product_id, coalesce(variant_id, '00000000-0000-0000-0000-000000000000'::uuid), pieces)
        do update set amount = excluded.amount, percentage = excluded.percentage, updated_at = excluded.updated_at
      returning e.id::text as id`)
    if (kept.length < rows.length) throw pricingErrors.article_not_found()
    // What is written over keeps its id.
    const written = new Set(kept.map(({ id }) => id))
    if (rows.some(({ id, isNew }) => isNew && !written.has(id)))
      throw pricingErrors.price_already_there()
    return { set: kept.length, removed: removed.length }
  })
