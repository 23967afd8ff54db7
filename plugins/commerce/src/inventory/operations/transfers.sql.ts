import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { kernelErrors, sql, type ScopeSql } from '@souk/kernel'

import type { Receipt, TransferLine, TransferState } from '../domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import type { StockContext } from './stockContext.ts'

export type TransferRow = {
  readonly id: string
  readonly state: TransferState
  /** Null for what a supplier delivers. */
  readonly from: string | null
  readonly to: string | null
  readonly lines: readonly TransferLine[]
}

/**
 * A transfer, locked until the transaction ends: before any level, as everywhere.
 *
 * @throws 404 when the shop has no such transfer
 */
export const lockedTransfer = async (
  { sql: query, scope }: StockContext,
  id: string,
): Promise<TransferRow> => {
  if (!isId(id)) throw kernelErrors.not_found()
  const [locked] = await query(
    sql`select from stock_transfers t where ${scope.where('t')} and t.id = ${id} for update`,
  )
  if (!locked) throw kernelErrors.not_found()
  const [row] = await query<TransferRow>(sql`
    select t.id::text as id, t.state::text as state, t.from_id::text as "from", t.to_id::text as "to",
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'variant', l.variant_id, 'quantity', l.quantity,
          'received', coalesce(l.received, 0), 'missing', coalesce(l.missing, 0)) order by l._order)
        from stock_transfers_lines l where l._parent_id = t.id), '[]') as lines
    from stock_transfers t where ${scope.where('t')} and t.id = ${id}`)
  if (!row) throw kernelErrors.not_found()
  return row
}

/** Moves a locked transfer on. */
export const saveTransfer = (
  scope: ScopeSql,
  { id, state }: Pick<TransferRow, 'id' | 'state'>,
): SQL => sql`
  update stock_transfers t set state = ${state}, updated_at = now(),
    sent_at = case when ${state} = 'sent' then now() else t.sent_at end,
    received_at = case when ${state} = 'received' then now() else t.received_at end
  where ${scope.where('t')} and t.id = ${id}`

/** Writes what was found on the lines of a locked transfer. */
export const saveReceipt = (id: string, { lines }: Receipt): SQL => sql`
  update stock_transfers_lines l set received = coalesce(l.received, 0) + w.arrived,
    missing = coalesce(l.missing, 0) + w.missing, reason = coalesce(w.reason, l.reason)
  from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
    as w(id text, arrived numeric, missing numeric, reason text)
  where l._parent_id = ${id}::uuid and l.id::text = w.id`
