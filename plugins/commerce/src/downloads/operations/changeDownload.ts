import { defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { digitalErrors, type DeliveryState } from '../../digital/domain/index.ts'
import { findDelivery } from '../../digital/operations/index.ts'
import { timelineEntry } from '../../orders/domain/index.ts'
import {
  changeOrder,
  finishTakenBack,
  mayHandleOrders,
  shopsOrder,
} from '../../orders/operations/index.ts'
import { shownView, viewShown } from './downloadView.ts'

const whole = (most: number) => z.int().min(1).max(most)

export const changeDownload = defineOperation({
  name: 'orders.changeDownload',
  summary:
    'Allow more downloads of a file, or for longer; take a file or a key back, or give it again',
  feature: 'commerce',
  http: { method: 'POST', path: '/orders/:id/downloads/:download' },
  input: z.object({
    id: z.string().max(100),
    download: z.string().max(100),
    more: whole(100).nullish().describe('So many downloads more.'),
    days: whole(3650).nullish().describe('Open for so many days from now, unless it is longer.'),
    withdrawn: z.boolean().nullish().describe('Whether the buyer has it no more.'),
  }),
  output: z.object({ download: shownView }),
  access: mayHandleOrders,
  run: (ctx, { id, download, more, days, withdrawn }) =>
    ctx.transaction(async (inside) => {
      const order = await shopsOrder(inside, id)
      // The order is locked, and so is what is read of the download: who counts one or takes it back waits.
      const found = await findDelivery(inside, download, { lock: true })
      if (found.order !== order.id) throw digitalErrors.download_not_found()
      if (found.kind === 'key' && (more || days)) throw digitalErrors.download_is_key()
      // What was never given has nothing to be opened again with.
      const isGiven = found.file !== null || found.key !== null
      if (withdrawn === false && !isGiven) throw digitalErrors.download_not_ready()
      const state = withdrawn === true ? 'withdrawn' : withdrawn === false ? 'active' : found.state
      const withdrawnBy = withdrawn ? 'person' : state === 'withdrawn' ? found.withdrawnBy : null
      await inside.sql(sql`
        update digital_deliveries d set updated_at = now(),
          state = ${state}::enum_digital_deliveries_state,
          withdrawn_by = ${withdrawnBy}::enum_digital_deliveries_withdrawn_by,
          withdrawn_at = ${withdrawnBy === null ? null : (found.withdrawnAt ?? inside.now().toISOString())}::timestamptz,
          allowed = least(d.allowed + ${more ?? 0}::numeric, 100000),
          expires_at = case when ${days ?? null}::int is null then d.expires_at
            else greatest(d.expires_at, now() + make_interval(days => ${days ?? 0}::int)) end
        where ${inside.scope.where('d')} and d.id = ${found.id}::uuid`)
      if (found.key && state !== found.state)
        await inside.sql(sql`
          update license_keys k set updated_at = now(),
            state = ${state === 'active' ? 'given' : 'withdrawn'}::enum_license_keys_state
          where ${inside.scope.where('k')} and k.id = ${found.key.id}::uuid`)
      if (state !== found.state)
        await changeOrder(inside, order.id, { entries: [told(inside, state)] })
      if (withdrawn) await finishTakenBack(inside, order.id)
      return { download: viewShown(inside, await findDelivery(inside, found.id)) }
    }),
})

const told = ({ now, actor }: Context, state: DeliveryState) =>
  timelineEntry(state === 'withdrawn' ? 'downloads_taken_back' : 'downloads_given_again', {
    now: now(),
    actor: actor.kind === 'member' ? actor.id : null,
    facts: { pieces: 1 },
  })
