import type { ShopOf } from './shopOf.ts'

/** So many products of one transaction are followed as it commits; more are left to the worker. */
export const FEW = 50

/**
 * What changes is noted where it changes, and followed once, when all of it is there. Nothing that
 * happens here ends a save: what cannot be followed stays noted, and the worker sees to it.
 */
export const followSql = ({ lead }: ShopOf): readonly string[] => [
  `create or replace function souk_search_note(touched uuid[], now_or_later boolean) returns void
  language sql set search_path = public, pg_temp as $$
    insert into search_changes (id, ${lead()} product_id, at_once)
    select gen_random_uuid(), ${lead('p')} p.id, now_or_later from products p
    where p.id = any(touched) and not exists (
      select from search_changes c where c.product_id = p.id and c.noted_in = pg_current_xact_id())
  $$`,
  `create or replace function souk_search_follow() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
  declare
    noted uuid[];
    missed uuid[];
  begin
    -- Who may not see what others did since would write down the past.
    if current_setting('transaction_isolation') <> 'read committed' then return null; end if;
    noted := array(
      select c.product_id from search_changes c
      where c.at_once and c.noted_in = pg_current_xact_id() limit ${FEW + 1});
    if cardinality(noted) not between 1 and ${FEW} then return null; end if;
    missed := noted;
    begin
      missed := souk_search_refresh(noted);
      delete from search_changes c
      where c.at_once and c.noted_in = pg_current_xact_id() and c.product_id <> all(missed);
    exception when others then
      raise warning 'The search will follow later: %', sqlerrm;
    end;
    if missed <> '{}' then
      update search_changes c set at_once = false where c.at_once and c.noted_in = pg_current_xact_id();
    end if;
    return null;
  end $$`,
  'drop trigger if exists souk_search_follow on search_changes',
  `create constraint trigger souk_search_follow after insert on search_changes
    deferrable initially deferred for each row when (new.at_once) execute function souk_search_follow()`,
]
