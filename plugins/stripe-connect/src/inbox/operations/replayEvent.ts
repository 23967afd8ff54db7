import { execute, kernelErrors, scopeOf, sql, WAKE_CHANNEL } from '@souk/kernel'
import type { Payload } from 'payload'

import { inboxErrors } from '../domain/index.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Has an event worked off once more, with all its attempts before it. One of the wrong mode, and
 * what was not signed, stay refused.
 * @throws not_found · event_not_replayable
 */
export const replayEvent = async (payload: Payload, id: string): Promise<void> => {
  if (!UUID.test(id)) throw kernelErrors.not_found()
  const { runAcross } = scopeOf(payload)
  const [known] = await runAcross(() =>
    execute(payload, undefined, sql`select id from stripe_events where id = ${id}`),
  )
  if (!known) throw kernelErrors.not_found()
  const revived = await runAcross(() =>
    execute(
      payload,
      undefined,
      sql`
    with revived as (
      update stripe_events
      set status = 'received', attempts = 0, due_at = now(), error = null, outcome = null,
          handled_at = null, updated_at = now()
      where id = ${id} and (status in ('dead', 'ignored') or (status = 'refused' and handled_at is not null))
      returning id)
    select id, pg_notify(${WAKE_CHANNEL}, '') from revived`,
    ),
  )
  if (revived.length === 0) throw inboxErrors.event_not_replayable()
}
