import { sql, WAKE_CHANNEL, type ChoreContext } from '@souk/kernel'

import type { InboxEvent, InboxOutcome } from '../../shared/inboxHandler.ts'
import { secondsAfter, type EventFacts } from '../domain/index.ts'

/** How the database runs statements across all shops. */
export type Across = Pick<ChoreContext, 'sql'>

/** What stands for Stripe's own account, since a unique index takes nulls for different. */
const PLATFORM = 'platform'
/** An event whose worker died is taken up again after this long; asking Stripe may take most of it. */
const LEASE_SECONDS = 180

type Given = {
  readonly facts: EventFacts
  readonly now: Date
  /** Why it is not believed, though it is signed. */
  readonly refusal?: string
}

/**
 * Keeps an event and, in the same statement, has a worker woken for it.
 * @returns false when it is here already
 */
export const keepEvent = async (
  { sql: run }: Across,
  { facts, now, refusal }: Given,
): Promise<boolean> => {
  const at = now.toISOString()
  const rows = await run(sql`
    with kept as (
      insert into stripe_events
        (id, event_id, account, type, object_id, related, livemode, happened_at, status, attempts, due_at,
         outcome, created_at, updated_at)
      values (gen_random_uuid(), ${facts.eventId}, ${facts.account ?? PLATFORM}, ${facts.type}, ${facts.objectId},
              ${JSON.stringify(facts.related)}::jsonb, ${facts.livemode}, ${facts.happenedAt.toISOString()},
              ${refusal === undefined ? 'received' : 'refused'}, 0, ${at}, ${refusal ?? null}, ${at}, ${at})
      on conflict (account, event_id) do nothing
      returning id)
    select id, pg_notify(${WAKE_CHANNEL}, '') from kept`)
  return rows.length > 0
}

/**
 * Counts what came without a signature of Stripe's: one row for each hour and nothing of what was
 * sent, so that nobody fills the table.
 */
export const noteUnsigned = async ({ sql: run }: Across, now: Date): Promise<void> => {
  const at = now.toISOString()
  await run(sql`
    insert into stripe_events
      (id, event_id, account, type, related, livemode, happened_at, status, attempts, due_at, outcome,
       created_at, updated_at)
    values (gen_random_uuid(), ${`unsigned ${at.slice(0, 13)}`}, 'unknown', 'unsigned', '{}'::jsonb, false, ${at},
            'refused', 1, ${at}, 'Not signed by Stripe. Counted by the hour, and not kept.', ${at}, ${at})
    on conflict (account, event_id) do update
      set attempts = stripe_events.attempts + 1, updated_at = excluded.updated_at`)
}

type Row = {
  id: string
  event_id: string
  account: string
  type: string
  object_id: string | null
  related: Record<string, string> | null
  attempts: string | number
  [column: string]: unknown
}

/** Takes the event that has been due the longest; nobody else gets it before its lease runs out. */
export const claimEvent = async ({ sql: run }: Across): Promise<InboxEvent | undefined> => {
  const [row] = await run<Row>(sql`
    with due as (
      select id from stripe_events where status = 'received' and due_at <= now()
      order by due_at limit 1 for update skip locked)
    update stripe_events e
    set attempts = e.attempts + 1, due_at = now() + make_interval(secs => ${LEASE_SECONDS}), updated_at = now()
    from due where e.id = due.id
    returning e.id, e.event_id, e.account, e.type, e.object_id, e.related, e.attempts`)
  return (
    row && {
      id: row.id,
      eventId: row.event_id,
      account: row.account === PLATFORM ? null : row.account,
      type: row.type,
      objectId: row.object_id,
      related: row.related ?? {},
      attempts: Number(row.attempts),
    }
  )
}

type Done = Omit<InboxOutcome, 'status'> & {
  readonly status: 'handled' | 'ignored' | 'refused' | 'dead'
  readonly error?: string
}

/** Writes how it ended, unless our lease ran out and somebody else has the event now. */
export const finishEvent = async (
  { sql: run }: Across,
  { id, attempts }: InboxEvent,
  { status, outcome, shop, error }: Done,
): Promise<void> => {
  await run(sql`
    update stripe_events
    set status = ${status}, outcome = ${outcome}, error = ${error ?? null},
        shop = coalesce(${shop?.id ?? null}, shop), shop_name = coalesce(${shop?.name ?? null}, shop_name),
        handled_at = now(), updated_at = now()
    where id = ${id} and status = 'received' and attempts = ${attempts}`)
}

/** Lets it be tried again later; the longer, the more often it has failed. */
export const postponeEvent = async (
  { sql: run }: Across,
  { id, attempts }: InboxEvent,
  why: { readonly error?: string; readonly outcome?: string },
): Promise<void> => {
  await run(sql`
    update stripe_events
    set error = ${why.error ?? null}, outcome = ${why.outcome ?? null}, updated_at = now(),
        due_at = now() + make_interval(secs => ${secondsAfter(attempts)})
    where id = ${id} and status = 'received' and attempts = ${attempts}`)
}
