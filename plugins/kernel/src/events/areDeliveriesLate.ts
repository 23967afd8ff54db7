import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { execute } from '../database/index.ts'
import { scopeOf } from '../operations/createContext.ts'

/**
 * Has something been due for so many minutes that no worker can be at it? What is tried again later is
 * not due, and what waits for an earlier event of the same object waits for a reason. Where no
 * worker has ever delivered anything, none is missed.
 */
export const areDeliveriesLate = async (payload: Payload, minutes: number): Promise<boolean> => {
  const [row] = await scopeOf(payload).runAcross(() =>
    execute<{ late: boolean }>(
      payload,
      undefined,
      sql`
    select exists (select from event_deliveries where status in ('done', 'dead'))
      and exists (
        select from event_deliveries d
        where d.status = 'pending' and d.due_at < now() - make_interval(mins => ${minutes})
          and not exists (
            select from event_deliveries earlier
            where earlier.handler = d.handler and earlier.subject = d.subject
              and earlier.status = 'pending' and earlier.event_id < d.event_id)) as late`,
    ),
  )
  return row?.late === true
}
