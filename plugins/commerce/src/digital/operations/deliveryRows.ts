import { sql, type Context } from '@souk/kernel'

import { isId } from '../../shared/sqlArray.ts'
import { digitalErrors, type Delivery, type WithdrawnBy } from '../domain/index.ts'

/** Times as ISO 8601. */
export type DeliveryRow = Delivery & {
  readonly id: string
  readonly order: string
  readonly line: string
  readonly piece: number
  readonly title: string
  readonly file: {
    readonly id: string
    readonly title: string
    readonly version: string | null
    readonly filename: string
    /** Bytes. */
    readonly size: number
    readonly type: string | null
  } | null
  /** Sealed; `openKey` reads it. */
  readonly key: {
    readonly id: string
    readonly last4: string
    readonly sealed: string
    readonly state: string
  } | null
  readonly lastTakenAt: string | null
  readonly withdrawnBy: WithdrawnBy | null
  readonly withdrawnAt: string | null
}

const columns = (ctx: Context) => sql`
  d.id::text, d.order_id::text as "order", d.line, d.piece::int as piece, d.title,
  d.kind::text as kind, d.state::text as state, to_json(d.expires_at)#>>'{}' as "expiresAt",
  d.allowed::int as allowed, d.taken::int as taken, to_json(d.last_taken_at)#>>'{}' as "lastTakenAt",
  d.withdrawn_by::text as "withdrawnBy", to_json(d.withdrawn_at)#>>'{}' as "withdrawnAt",
  (select jsonb_build_object('id', f.id, 'title', f.title, 'version', f.version, 'filename', f.filename,
      'size', coalesce(f.filesize, 0), 'type', f.mime_type)
    from digital_files f where ${ctx.scope.where('f')} and f.id = d.file_id) as file,
  (select jsonb_build_object('id', k.id, 'last4', k.last4, 'sealed', k.sealed, 'state', k.state)
    from license_keys k where ${ctx.scope.where('k')} and k.id = d.key_id) as key`

/** What an order gives, line by line. */
export const deliveriesOf = (
  ctx: Context,
  order: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<DeliveryRow[]> =>
  ctx.sql<DeliveryRow>(sql`
    select ${columns(ctx)} from digital_deliveries d
    where ${ctx.scope.where('d')} and d.order_id = ${order}::uuid
    order by d.line, d.kind, d.piece, d.title, d.id ${lock ? sql`for update of d` : sql``}`)

/** @throws 404 `download_not_found` */
export const findDelivery = async (
  ctx: Context,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<DeliveryRow> => {
  const [found] = isId(id)
    ? await ctx.sql<DeliveryRow>(sql`
        select ${columns(ctx)} from digital_deliveries d
        where ${ctx.scope.where('d')} and d.id = ${id}::uuid ${lock ? sql`for update of d` : sql``}`)
    : []
  if (!found) throw digitalErrors.download_not_found()
  return found
}

/** A page of what a customer's orders have given, newest first, with how much there is in all. */
export const deliveriesOfCustomer = async (
  ctx: Context,
  customer: string,
  { limit, page }: { readonly limit: number; readonly page: number },
): Promise<{ rows: (DeliveryRow & { orderNumber: number | null })[]; total: number }> => {
  const theirs = sql`
    from digital_deliveries d join orders o on o.id = d.order_id
    where ${ctx.scope.where('d')} and ${ctx.scope.where('o')} and o.customer_id = ${customer}::uuid`
  const rows = await ctx.sql<DeliveryRow & { orderNumber: number | null; total: number }>(sql`
    select ${columns(ctx)}, o.number::float8 as "orderNumber", count(*) over ()::int as total ${theirs}
    order by o.placed_at desc, d.line, d.kind, d.piece, d.title, d.id
    limit ${limit} offset ${(page - 1) * limit}`)
  if (rows[0] || page === 1) return { rows, total: rows[0]?.total ?? 0 }
  const [all] = await ctx.sql<{ total: number }>(sql`select count(*)::int as total ${theirs}`)
  return { rows: [], total: all?.total ?? 0 }
}

/** Whether an order waits for a file or a key that is paid for. */
export const isAwaited = async (ctx: Context, order: string): Promise<boolean> => {
  const [waiting] = await ctx.sql(sql`
    select 1 from digital_deliveries d
    where ${ctx.scope.where('d')} and d.order_id = ${order}::uuid and d.state = 'waiting' limit 1`)
  return waiting !== undefined
}
