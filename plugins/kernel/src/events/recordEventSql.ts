import type { Subscriber } from './subscriber.ts'
import { WAKE_CHANNEL } from './wakeChannel.ts'

/**
 * `souk_record_event(shop, topic, subject, payload)`: what `emit` does, for triggers. What happens in
 * the middle of a statement is a fact of the same transaction, and costs the statement nothing more.
 * It has to be called inside the scope of the shop.
 */
export const recordEventFunction = (
  column: string | null,
  subscribers: readonly Subscriber[],
): string => {
  const [name, value] = column ? [`, ${column}`, ', shop'] : ['', '']
  const handlers = subscribers.flatMap(({ name: handler, topics }) =>
    topics.map((topic) => `(${quoted(topic)}, ${quoted(handler)})`),
  )
  return `
  create or replace function souk_record_event(shop uuid, happened text, about text, facts jsonb)
  returns void language plpgsql as $$
  declare
    moment timestamptz := clock_timestamp();
    -- A UUIDv7, since events of one subject are told in the order of their ids.
    made uuid := encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      placing substring(int8send((extract(epoch from moment) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;
  begin
    insert into events (id, topic, subject, payload, occurred_at, created_at, updated_at${name})
    values (made, happened, about, facts, moment, moment, moment${value});
    insert into event_deliveries
      (id, event_id, handler, subject, status, attempts, due_at, created_at, updated_at${name})
    select gen_random_uuid(), made, h.handler, about, 'pending', 0, moment, moment, moment${value}
    from (values ('', '')${handlers.map((pair) => `, ${pair}`).join('')}) h (topic, handler)
    where h.topic = happened;
    perform pg_notify('${WAKE_CHANNEL}', '');
  end $$`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
