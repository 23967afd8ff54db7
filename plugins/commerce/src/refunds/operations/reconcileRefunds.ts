import { sql, type Chore } from '@souk/kernel'

import { findRefund } from '../../payments/operations/index.ts'
import { oneByOne } from '../../shared/oneByOne.ts'
import { noteStuck } from './noteStuck.ts'
import { bringOn } from './sendRefund.ts'

const BATCH = 100

/**
 * Sends what was not sent, and asks after what is on its way, should nobody tell. A bank may turn money
 * away for weeks after it was sent.
 */
export const reconcileRefunds: Chore = {
  name: 'refunds.reconcile',
  everySeconds: 120,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      update refunds r set check_at = now() + least(greatest(now() - r.created_at, interval '5 minutes'),
        case when r.state = 'succeeded' then interval '1 day' else interval '6 hours' end)
      where r.id in (
        select id from refunds where check_at <= now() and (state in ('requested', 'pending')
          or (state = 'succeeded' and destination = 'payment'
            and created_at > now() - interval '30 days'))
        order by check_at limit ${BATCH} for update skip locked)
      returning r.id::text as id, ${shop('r')} as shop`)
    const done = await oneByOne(
      due,
      ({ id, shop: key }) =>
        inShop(key, async (ctx) => {
          const refund = await findRefund(ctx, { id })
          if (!refund) return
          try {
            await bringOn(ctx, refund)
          } catch (error) {
            await noteStuck(ctx, refund, error)
            throw error
          }
        }),
      ({ id }, error) => log.warn({ refund: id, err: error }, 'A refund could not be asked after.'),
    )
    return due.length > 0 ? `Asked after ${done} of ${due.length} refunds.` : undefined
  },
}
