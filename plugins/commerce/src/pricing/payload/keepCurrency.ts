import { sql, type Scope } from '@souk/kernel'
import type { CollectionBeforeChangeHook } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { refusing } from '../../shared/refusal.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { pricingErrors } from '../domain/index.ts'

type List = { readonly currency?: string | null }

/** A list's prices are bare numbers: in another currency they would be other prices. */
export const keepCurrency =
  (scope: Scope): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const { currency } = data as List
    if (operation !== 'update' || currency === undefined) return data
    const before = (originalDoc as List | undefined)?.currency || null
    const now = currency || null
    if (before === now) return data
    const key = scope.field === null ? '' : idOf(data[scope.field] ?? originalDoc?.[scope.field])
    const shop = key === null ? null : await scope.shop(req.payload, key)
    const own = shop?.currency ?? null
    // Only this currency, or all by this one: the amounts are of the same.
    if ((before ?? own) === (now ?? own)) return data
    const list = idOf(originalDoc)
    const query = sqlOf(req)
    // Whoever writes a price into the list has to wait, or is waited for.
    await query(sql`select from price_lists l where l.id = ${list}::uuid for update`)
    const [row] = await query<{ count: number }>(sql`
      select count(*)::int as count from price_list_entries e
      where e.list_id = ${list}::uuid and e.amount is not null`)
    const count = row?.count ?? 0
    await refusing(() => {
      if (count > 0)
        throw pricingErrors.price_list_has_prices({ currency: before ?? own ?? '', count })
    })
    return data
  }
