import { sql, type Chore } from '@souk/kernel'

import { REPORTS_KEPT_DAYS } from './limits.ts'

/** Takes away exported files whose time is over, and the lines of imports long ago. */
export const tidyTransfers: Chore = {
  name: 'transfer.tidy',
  everySeconds: 900,
  run: async ({ sql: query }) => {
    const files = await query(sql`
      with over as (
        update exports set state = 'expired', updated_at = now()
        where state = 'ready' and expires_at < now() returning id
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
