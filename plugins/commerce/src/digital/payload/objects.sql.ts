import { CHANGED_CHANNEL, type Scope } from '@souk/kernel'

import { check, goesWith } from '../../shared/constraints.ts'

/** Orders `o` that are about to be paid for, or were placed to be paid later. */
const isOpen = `(o.status = 'pending' and o.stock = 'held'
  or o.status = 'confirmed' and o.payment_status in ('pending', 'authorized'))`

/**
 * `souk_keys_promised(variant, cause)`: how many licence keys of a variant are going to be taken by other
 * orders than that of the cause, `order:…`. An order that was begun counts no longer once its cart went into
 * another one. A function, so that statements over goods are not planned with it.
 */
const keysPromised = `
  create or replace function souk_keys_promised(wanted uuid, own text)
  returns int language plpgsql stable as $$
  begin
    return (
      select coalesce(sum(w.quantity), 0)::int
      from orders o cross join jsonb_to_recordset(o.items) as w(id text, variant text, quantity int)
      where ${isOpen} and (o.status = 'confirmed' or o.held_until > now() and o.cart_id is not null)
        and ('order:' || o.id) is distinct from own and w.variant = wanted::text
        and not exists (
          select from digital_deliveries d where d.order_id = o.id and d.line = w.id));
  end $$`

/** Whether a key is left is shown to shoppers, and an order that begins or ends changes it. */
const promisedChanged = (column: string | null): string => `
  create or replace function souk_promised_changed() returns trigger language plpgsql as $$
  begin
    perform pg_notify('${CHANGED_CHANNEL}', ${column ? `coalesce(new.${column}::text, '')` : "''"});
    return null;
  end $$`

/** What the database itself promises of downloads and keys, however many ask at once. */
export const digitalObjects = ({ column }: Pick<Scope, 'column'>): readonly string[] => [
  check(
    'digital_deliveries',
    'digital_deliveries_counted',
    'allowed >= 0 and taken >= 0 and taken <= allowed and taken = trunc(taken)',
  ),
  goesWith('digital_deliveries', 'order_id', 'orders'),
  `create index if not exists orders_open on orders (${column ?? 'status'})
    where ${isOpen.replaceAll('o.', '')}`,
  keysPromised,
  promisedChanged(column),
  `create or replace trigger souk_promised_changed
    after insert or update of status, stock, payment_status, items on orders
    for each row when (new.items @> '[{"kind":"digital"}]') execute function souk_promised_changed()`,
]
