import { sql, type Context } from '@souk/kernel'

import { isDigital, type ProductKind } from '../../catalogue/domain/index.ts'
import { giveWaiting } from './giveWaiting.ts'

type Line = {
  readonly id: string
  readonly kind?: ProductKind | null | undefined
  readonly variant: string
  readonly product: string
  readonly title: string
  readonly quantity: number
}

type Sale = { readonly id: string; readonly items: readonly Line[] }

const DAYS = 30
const DOWNLOADS = 5

/**
 * An order is paid, in the same transaction: each of its digital lines gives the files of its product,
 * as many downloads for as many pieces, and a licence key for every piece. Once, however often it is
 * told: what is there already stays as it is. What the shop does not have yet waits.
 */
export const deliverDigital = async (ctx: Context, { id, items }: Sale): Promise<void> => {
  const lines = items.filter(isDigital).map(({ id: line, variant, product, title, quantity }) => ({
    line,
    variant,
    product,
    title,
    quantity,
  }))
  if (lines.length === 0) return
  const { downloadDays = DAYS, downloadTimes = DOWNLOADS } = ctx.shop.pricing ?? {}
  const { column, value } = ctx.scope
  const made = await ctx.sql<{ state: string }>(sql`
    with terms as (
      select w.*, coalesce(p.digital_keys, false) as keys,
        coalesce(p.digital_days, ${downloadDays}::numeric)::int as days,
        coalesce(p.digital_downloads, ${downloadTimes}::numeric) * w.quantity as allowed
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          as w(line text, variant uuid, product uuid, title text, quantity int)
        left join products p on ${ctx.scope.where('p')} and p.id = w.product
    ), files as (
      select t.line, t.variant, f.id as file, f.title, t.days, t.allowed
      from terms t join digital_files f on ${ctx.scope.where('f')} and f.product_id = t.product
        and (f.variant_id is null or f.variant_id = t.variant)
    ), given as (
      select f.line, 'file' as kind, 'file:' || f.file as slot, 1 as piece, f.variant, f.file, f.title,
        'active' as state, now() + make_interval(days => f.days) as expires, f.allowed
      from files f
      union all
      select t.line, 'key', 'key:' || n, n, t.variant, null, t.title, 'waiting', null, 0
      from terms t cross join generate_series(1, t.quantity) n where t.keys
      union all
      -- Sold with nothing to give: the shop is told, and what it adds goes out then.
      select t.line, 'file', 'file', 1, t.variant, null, t.title, 'waiting', null, t.allowed
      from terms t where not t.keys and not exists (select from files f where f.line = t.line)
    )
    insert into digital_deliveries (id, order_id, line, slot, piece, kind, state, variant_id, file_id, title,
      expires_at, allowed, taken, created_at, updated_at${column})
    select gen_random_uuid(), ${id}::uuid, g.line, g.slot, g.piece, g.kind::enum_digital_deliveries_kind,
      g.state::enum_digital_deliveries_state, v.id, g.file, g.title, g.expires, g.allowed, 0,
      now(), now()${value}
    from given g left join variants v on v.id = g.variant
    where not exists (select from digital_deliveries d
      where ${ctx.scope.where('d')} and d.order_id = ${id}::uuid and d.line = g.line)
    on conflict do nothing
    returning state::text as state`)
  if (made.length === 0) return
  let round = await giveWaiting(ctx, { order: id })
  while (round.isMore) round = await giveWaiting(ctx, { order: id })
  await ctx.emit({ topic: 'digital.delivered', subject: id, payload: {} })
  if (round.missing > 0)
    await ctx.emit({ topic: 'digital.missing', subject: id, payload: { pieces: round.missing } })
}
