import { CHANGED_CHANNEL, type Scope } from '@souk/kernel'

import { LOW_STOCK } from '../domain/index.ts'
import { check, goesWith, outlives } from '../../shared/constraints.ts'

/** What Payload's schema cannot say about stock. */
export const stockObjects = ({ column }: Pick<Scope, 'column'>): string[] => [
  check('stock_levels', 'stock_levels_held_is_there', 'held >= 0 and held <= on_hand'),
  check('stock_holds', 'stock_holds_are_pieces', 'quantity > 0'),
  goesWith('stock_levels', 'variant_id', 'variants'),
  goesWith('stock_holds', 'variant_id', 'variants'),
  outlives('stock_movements', 'variant_id', 'variants'),
  appendOnly,
  appendOnlyTrigger,
  shownStockChanged(column),
  shownStockTrigger,
]

/** Rows may be added, and outlive their variant; what was written stays as it was. */
const appendOnly = `
  create or replace function souk_append_only() returns trigger language plpgsql as $$
  begin
    if new.variant_id is null and to_jsonb(new) - 'variant_id' = to_jsonb(old) - 'variant_id' then
      return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
  end $$`

const appendOnlyTrigger = `
  create or replace trigger souk_append_only before update on stock_movements
  for each row execute function souk_append_only()`

/**
 * Shoppers are shown whether there is any, and how many when there are few. Only what changes that
 * makes a shop's public answers new; most sales do not.
 */
const shownStockChanged = (column: string | null): string => `
  create or replace function souk_shown_stock_changed() returns trigger language plpgsql as $$
  declare
    before numeric := 0;
    after numeric := 0;
  begin
    if tg_op <> 'INSERT' then before := old.on_hand - old.held; end if;
    if tg_op <> 'DELETE' then after := new.on_hand - new.held; end if;
    if least(before, ${LOW_STOCK + 1}) <> least(after, ${LOW_STOCK + 1}) then
      perform pg_notify('${CHANGED_CHANNEL}', ${column ? `coalesce(coalesce(new.${column}, old.${column})::text, '')` : "''"});
    end if;
    return null;
  end $$`

const shownStockTrigger = `
  create or replace trigger souk_shown_stock_changed after insert or update or delete on stock_levels
  for each row execute function souk_shown_stock_changed()`
