import { CHANGED_CHANNEL, type Scope } from '@souk/kernel'

import { LOW_STOCK } from '../domain/index.ts'
import { lowStockObjects } from './lowStock.sql.ts'
import { check, goesWith, outlives } from '../../shared/constraints.ts'

/** What Payload's schema cannot say about stock. */
export const stockObjects = ({
  column,
  lowStockOf,
}: Pick<Scope, 'column' | 'lowStockOf'>): string[] => [
  check('stock_levels', 'stock_levels_held_is_there', 'held >= 0 and held <= on_hand'),
  check('stock_levels', 'stock_levels_backordered_are_pieces', 'backordered >= 0'),
  check('stock_levels', 'stock_levels_incoming_are_pieces', 'incoming >= 0'),
  check('stock_backorders', 'stock_backorders_are_pieces', 'quantity > 0'),
  goesWith('stock_backorders', 'variant_id', 'variants'),
  check('stock_holds', 'stock_holds_are_pieces', 'quantity > 0'),
  goesWith('stock_levels', 'variant_id', 'variants'),
  goesWith('stock_holds', 'variant_id', 'variants'),
  outlives('stock_movements', 'variant_id', 'variants'),
  outlives('stock_movements', 'location_id', 'stock_locations'),
  check('stock_at_locations', 'stock_at_locations_are_pieces', 'on_hand >= 0'),
  goesWith('stock_at_locations', 'variant_id', 'variants'),
  goesWith('stock_at_locations', 'location_id', 'stock_locations'),
  check('stock_count_lines', 'stock_count_lines_are_pieces', 'counted >= 0'),
  goesWith('stock_count_lines', 'count_id', 'stock_counts'),
  outlives('stock_count_lines', 'variant_id', 'variants'),
  `create unique index if not exists stock_locations_one_default
    on stock_locations (${column ?? 'is_default'}) where is_default`,
  placesAddUp,
  placesAddUpTrigger('stock_at_locations', 'after insert or update or delete', ''),
  placesAddUpTrigger('stock_levels', 'after update', 'when (new.spread)'),
  appendOnly,
  appendOnlyTrigger,
  check(
    'bundle_parts',
    'bundle_parts_are_pieces',
    'quantity > 0 and quantity = trunc(quantity) and bundle_id <> part_id',
  ),
  goesWith('bundle_parts', 'bundle_id', 'variants'),
  goesWith('bundle_parts', 'part_id', 'variants'),
  bundlesKnown,
  bundlesKnownTrigger,
  shownStockChanged(column),
  shownStockTrigger,
  ...lowStockObjects({ column, lowStockOf }),
]

/** Rows may be added, and outlive their variant; what was written stays as it was. */
const appendOnly = `
  create or replace function souk_append_only() returns trigger language plpgsql as $$
  begin
    if (new.variant_id is null or new.variant_id = old.variant_id)
      and (new.location_id is null or new.location_id = old.location_id)
      and to_jsonb(new) - 'variant_id' - 'location_id' = to_jsonb(old) - 'variant_id' - 'location_id' then
      return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
  end $$`

const appendOnlyTrigger = `
  create or replace trigger souk_append_only before update on stock_movements
  for each row execute function souk_append_only()`

/** What lies in several places adds up to the level, whoever has written which of them. */
const placesAddUp = `
  create or replace function souk_places_add_up() returns trigger language plpgsql as $$
  declare
    variant uuid := case when tg_op = 'DELETE' then old.variant_id else new.variant_id end;
    level record;
    total numeric;
  begin
    select s.on_hand, coalesce(s.spread, false) as spread into level
      from stock_levels s where s.variant_id = variant;
    if not found then return null; end if;
    select coalesce(sum(a.on_hand), 0) into total from stock_at_locations a where a.variant_id = variant;
    if total <> (case when level.spread then level.on_hand else 0 end) then
      raise exception 'The places of variant % hold %, its level %', variant, total, level.on_hand
        using errcode = 'check_violation';
    end if;
    return null;
  end $$`

const placesAddUpTrigger = (table: string, events: string, condition: string): string => `
  do $$ begin
    if not exists (select from pg_trigger
      where tgrelid = '${table}'::regclass and tgname = 'souk_places_add_up') then
      create constraint trigger souk_places_add_up ${events} on ${table}
        deferrable initially deferred for each row ${condition} execute function souk_places_add_up();
    end if;
  end $$`

/** The levels know what is a bundle, and of how many pieces at most a part is in one. */
const bundlesKnown = `
  create or replace function souk_bundles_known() returns trigger language plpgsql as $$
  declare touched uuid[];
  begin
    if tg_op = 'INSERT' then touched := array[new.bundle_id, new.part_id];
    elsif tg_op = 'DELETE' then touched := array[old.bundle_id, old.part_id];
    else touched := array[old.bundle_id, old.part_id, new.bundle_id, new.part_id]; end if;
    update stock_levels s set
      made = exists (select from bundle_parts bp where bp.bundle_id = s.variant_id),
      largest_part = coalesce((select max(bp.quantity) from bundle_parts bp where bp.part_id = s.variant_id), 0)
    where s.variant_id = any(touched);
    return null;
  end $$`

const bundlesKnownTrigger = `
  create or replace trigger souk_bundles_known after insert or update or delete on bundle_parts
  for each row execute function souk_bundles_known()`

/**
 * Shoppers are shown whether there is any, now or later, and how many when there are few. Only what changes that
 * makes a shop's public answers new; most sales do not.
 */
const shownStockChanged = (column: string | null): string => `
  create or replace function souk_shown_stock_changed() returns trigger language plpgsql as $$
  declare
    before numeric := 0;
    after numeric := 0;
    room_before numeric := 0;
    room_after numeric := 0;
    most numeric := ${LOW_STOCK + 1};
  begin
    if tg_op <> 'INSERT' then
      before := old.on_hand - old.held;
      room_before := greatest(0, old.backorder_limit - old.backordered);
    end if;
    if tg_op <> 'DELETE' then
      after := new.on_hand - new.held;
      room_after := greatest(0, new.backorder_limit - new.backordered);
    end if;
    if tg_op <> 'DELETE' then most := ${LOW_STOCK + 1} * greatest(1, new.largest_part); end if;
    if least(before, most) <> least(after, most) or least(room_before, most) <> least(room_after, most)
      or (tg_op = 'UPDATE' and (new.made, new.policy, new.preorder_until)
        is distinct from (old.made, old.policy, old.preorder_until)) then
      perform pg_notify('${CHANGED_CHANNEL}', ${column ? `coalesce(coalesce(new.${column}, old.${column})::text, '')` : "''"});
    end if;
    return null;
  end $$`

const shownStockTrigger = `
  create or replace trigger souk_shown_stock_changed after insert or update or delete on stock_levels
  for each row execute function souk_shown_stock_changed()`
