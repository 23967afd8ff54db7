import { sql, type Context } from '@souk/kernel'

import type { CartLine } from '../domain/index.ts'

type Line = CartLine & { readonly carries: object | null }

/** Writes lines into a cart, each with the quantity that it is to have there. */
export const putLines = async (
  ctx: Context,
  cart: string,
  lines: readonly Line[],
): Promise<void> => {
  if (lines.length === 0) return
  const { column, value } = ctx.scope
  const now = ctx.now().toISOString()
  const rows = lines.map(({ variant, key, carries, quantity }) => ({
    id: ctx.newId(),
    variant,
    key,
    carries,
    quantity,
  }))
  await ctx.sql(sql`
    insert into cart_items (id, cart_id, variant_id, key, carries, title, quantity, created_at, updated_at${column})
    select w.id, ${cart}::uuid, v.id, w.key, w.carries, p.title, w.quantity, ${now}::timestamptz, ${now}::timestamptz${value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, variant uuid, key text, carries jsonb, quantity int)
      join variants v on v.id = w.variant
      join products p on p.id = v.product_id
    on conflict (cart_id, variant_id, key) do update
      set quantity = excluded.quantity, updated_at = excluded.updated_at`)
}
