import { sql, type Chore } from '@souk/kernel'

import { KEPT_HOURS, REPORTS_KEPT_DAYS } from './limits.ts'

/**
 * Takes away exported files whose time is over, and the lines of imports long ago. A file that could not
 * be written for so long is given up: nobody is told for ever that it is being written.
 */
export const tidyTransfers: Chore = {
  name: 'transfer.tidy',
  everySeconds: 900,
  run: async ({ sql: query }) => {
    const files = await query(sql`
      with over as (
        update exports set state = 'expired', updated_at = now()
        where (state = 'ready' and expires_at < now())
          or (state = 'running' and updated_at < now() - make_interval(hours => ${KEPT_HOURS}))
        returning id
      ), gone as (
        delete from export_parts t using over where t.export_id = over.id
      )
      select id from over`)
    const reports = await query(sql`
      delete from imports where created_at < now() - make_interval(days => ${REPORTS_KEPT_DAYS})
      returning id`)
    return files.length + reports.length === 0
      ? undefined
      : `Took away ${files.length} exported files and ${reports.length} reports of imports.`
  },
}
