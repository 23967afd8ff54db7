import type { Scope } from '@souk/kernel'

import { check } from '../../shared/constraints.ts'

/**
 * What the database itself promises of the books, whoever writes to them. Who owns the table may
 * still delete: a shop that is erased takes its books along.
 */
export const ledgerObjects = ({ column }: Pick<Scope, 'column'>): string[] => [
  check(
    'ledger_entries',
    'ledger_entries_move_something',
    'amount <> 0 and amount = trunc(amount)',
  ),
  balanced(column),
  balancedTrigger,
  untouched,
  untouchedTrigger,
]

/** Asked when the transaction commits, since the entries of a posting are written one by one. */
const balanced = (column: string | null): string => `
  create or replace function souk_ledger_balanced() returns trigger language plpgsql as $$
  declare difference numeric;
  begin
    select sum(amount) into difference from ledger_entries e
    where e.cause = new.cause and e.kind = new.kind and e.currency = new.currency
      ${column ? `and e.${column} is not distinct from new.${column}` : ''};
    if difference <> 0 then
      raise exception 'the % of % is out of balance by %', new.kind, new.cause, difference
        using errcode = 'check_violation';
    end if;
    return null;
  end $$`

const balancedTrigger = `
  do $$ begin
    if not exists (select from pg_trigger where tgname = 'souk_ledger_balanced') then
      create constraint trigger souk_ledger_balanced after insert on ledger_entries
        deferrable initially deferred for each row execute function souk_ledger_balanced();
    end if;
  end $$`

const untouched = `
  create or replace function souk_ledger_untouched() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and pg_has_role(current_user, (
      select relowner from pg_class where oid = tg_relid), 'usage') then
      return old;
    end if;
    raise exception 'the ledger is append-only' using errcode = 'check_violation';
  end $$`

const untouchedTrigger = `
  create or replace trigger souk_ledger_untouched before update or delete on ledger_entries
  for each row execute function souk_ledger_untouched()`
