import { sql, type Chore } from '@souk/kernel'

import { findDispute } from '../../payments/operations/index.ts'
import { oneByOne } from '../../shared/oneByOne.ts'
import { hearOfDispute } from './hearOfDispute.ts'

const BATCH = 100

/**
 * Asks after disputes that are not decided, and after those where the money is not yet where the
 * decision says: what the provider could not move, it may be able to move later. For half a year a bank
 * may also decide otherwise.
 */
export const reconcileDisputes: Chore = {
  name: 'disputes.reconcile',
  everySeconds: 300,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      update disputes d set check_at = now() +
        case when state in ('won', 'lost') then interval '1 day' else interval '6 hours' end
      where d.id in (
        select id from disputes
        where check_at <= now()
          and (state in ('inquiry', 'open', 'review') or (state = 'won') = (withheld > 0)
            or created_at > now() - interval '180 days')
        order by check_at limit ${BATCH} for update skip locked)
      returning d.id::text as id, ${shop('d')} as shop`)
    const done = await oneByOne(
      due,
      ({ id, shop: key }) =>
        inShop(key, async (ctx) => {
          const dispute = await findDispute(ctx, { id })
          if (dispute) await hearOfDispute(ctx, dispute)
        }),
      ({ id }, error) =>
        log.warn({ dispute: id, err: error }, 'A dispute could not be asked after.'),
    )
    return due.length > 0 ? `Asked after ${done} of ${due.length} disputes.` : undefined
  },
}
