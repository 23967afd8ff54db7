import { sql } from '@souk/kernel'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { inventoryErrors } from '../domain/index.ts'
import { refusing } from '../../shared/refusal.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { leaveDefault, openDefault } from '../operations/moveDefault.ts'
import { stockContext } from './writeStock.ts'

/** Whether somebody counts there: what they found could not be put there any more. Locks the place. */
const isCounted = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const query = sqlOf(req)
  await query(sql`select l.id from stock_locations l where l.id = ${id} for update`)
  const [count] = await query(sql`
    select from stock_counts c where c.location_id = ${id} and c.state = 'counting' limit 1`)
  return count !== undefined
}

/** A shop always has one default location: another takes its place, it is never just given up. */
export const keepOneDefault: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const was = originalDoc?.isDefault === true
  const is = (data.isDefault ?? was) === true
  const isClosed = (data.active ?? originalDoc?.active) === false
  const closes = isClosed && originalDoc?.id !== undefined && originalDoc.active !== false
  await refusing(async () => {
    if ((was && !is) || (is && isClosed)) throw inventoryErrors.location_is_default()
    if (closes && (await isCounted(req, String(originalDoc.id))))
      throw inventoryErrors.location_counted()
    return is && !was ? leaveDefault(stockContext(req, { ...originalDoc, ...data })) : undefined
  })
  return data
}

export const takeUpDefault: CollectionAfterChangeHook = async ({ data, doc, previousDoc, req }) => {
  const saved: Record<string, unknown> = { ...data, ...doc }
  if (saved.isDefault === true && previousDoc?.isDefault !== true)
    await openDefault(stockContext(req, saved), String(saved.id))
  return doc
}

/** What lies somewhere is moved before the place is given up. */
export const refuseDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [place] = await sqlOf(req)<{
    isDefault: boolean
    pieces: number
    awaits: boolean
    counted: boolean
  }>(sql`
    select l.is_default as "isDefault",
      (select coalesce(sum(a.on_hand), 0)::float8 from stock_at_locations a
        where a.location_id = l.id) as pieces,
      exists (select from stock_transfers t
        where l.id in (t.from_id, t.to_id) and t.state in ('sent', 'partly')) as awaits,
      exists (select from stock_counts c
        where c.location_id = l.id and c.state = 'counting') as counted
    from stock_locations l where l.id = ${String(id)} for update`)
  if (!place) return
  await refusing(() => {
    if (place.isDefault) throw inventoryErrors.location_is_default()
    if (place.awaits) throw inventoryErrors.location_awaits()
    if (place.counted) throw inventoryErrors.location_counted()
    if (place.pieces > 0) throw inventoryErrors.location_not_empty({ pieces: place.pieces })
  })
}
