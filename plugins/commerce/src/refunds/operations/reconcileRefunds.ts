import { sql, type Chore } from '@souk/kernel'

import { findRefund } from '../../payments/operations/index.ts'
import { bringOn } from './sendRefund.ts'

const BATCH = 100

/** Sends what was not sent, and asks after what is on its way, should nobody tell. */
export const reconcileRefunds: Chore = {
  name: 'refunds.reconcile',
  everySeconds: 120,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      update refunds r set check_at = now() + least(greatest(now() - r.created_at, interval '5 minutes'), interval '6 hours')
      where r.id in (
        select id from refunds where check_at <= now() and state in ('requested', 'pending')
        order by check_at limit ${BATCH} for update skip locked)
      returning r.id::text as id, ${shop('r')} as shop`)
    for (const { id, shop: key } of due) {
      try {
        await inShop(key, async (ctx) => {
          const refund = await findRefund(ctx, { id })
          if (refund) await bringOn(ctx, refund)
        })
      } catch (error) {
        log.warn({ refund: id, err: error }, 'A refund could not be asked after.')
      }
    }
    return due.length > 0 ? `Asked after ${due.length} refunds.` : undefined
  },
}
