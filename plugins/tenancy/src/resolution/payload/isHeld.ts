import { execute, sql } from '@souk/kernel'
import type { Payload } from 'payload'

import { settingsOf } from '../../settings.ts'

/**
 * Whether billing keeps the shop closed. Asked of billing's own row and kept nowhere else: whoever
 * saves a page of the shop that was opened before has nothing to save over it.
 */
export const isHeld = async (payload: Payload, id: string): Promise<boolean> => {
  if (!settingsOf(payload).billing) return false
  const [row] = await execute(
    payload,
    undefined,
    sql`select 1 from subscriptions where tenant_id = ${id} and suspension is not null limit 1`,
  )
  return row !== undefined
}
