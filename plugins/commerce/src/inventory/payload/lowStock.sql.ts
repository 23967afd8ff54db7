import type { Scope } from '@souk/kernel'

/** Pieces that nobody holds or waits for: what a shelf can still give. */
const left = (row: 'old' | 'new') => `(${row}.on_hand - ${row}.held - ${row}.backordered)`

/**
 * Keeps on each level whether it is low, and says so once each time it gets there: `stock.low`, in the
 * transaction of whatever took the last piece. It is said again after more has come, else once a day at
 * the most: a shopper whose hold comes and goes cannot make it say so again and again.
 *
 * What arrives for those who wait is never more in between: pieces that are waited for do not count.
 * Bundles have none of their own; their parts are low. Gift cards and the like lie on no shelf. A
 * number below zero is never reached, however much is promised beyond the shelf.
 */
export const lowStockObjects = ({
  column,
  lowStockOf,
}: Pick<Scope, 'column' | 'lowStockOf'>): string[] => {
  const shop = column ? `new.${column}` : 'null::uuid'
  return [
    `create or replace function souk_low_stock() returns trigger language plpgsql as $$
    declare
      threshold numeric := coalesce(new.low_at, ${lowStockOf(shop)});
    begin
      new.low := coalesce(threshold >= 0 and ${left('new')} <= threshold, false)
        and not coalesce(new.made, false);
      if new.low then
        new.low := exists (
          select from variants v where v.id = new.variant_id and coalesce(v.kind, 'goods') = 'goods');
      end if;
      if tg_op = 'UPDATE' then
        -- More has come than is low: whoever sells it is to be told anew.
        if new.on_hand > old.on_hand and ${left('new')} > threshold then new.low_told_at := null; end if;
        if new.low and ${left('old')} > threshold and ${left('new')} < ${left('old')} then
          new.low_since := clock_timestamp();
          if new.low_told_at is null or new.low_told_at < now() - interval '1 day' then
            new.low_told_at := now();
          end if;
        end if;
      end if;
      return new;
    end $$`,
    `create or replace trigger souk_low_stock before insert or update on stock_levels
    for each row execute function souk_low_stock()`,
    `create or replace function souk_tell_low_stock() returns trigger language plpgsql as $$
    declare
      threshold numeric := coalesce(new.low_at, ${lowStockOf(shop)});
    begin
      perform souk_record_event(${shop}, 'stock.low', new.variant_id::text, (
        select jsonb_build_object('variant', v.id, 'product', p.id, 'sku', v.sku,
          'title', case when v.title in ('', p.title) then p.title else concat_ws(', ', p.title, v.title) end,
          'available', greatest(0, ${left('new')}), 'threshold', threshold)
        from variants v join products p on p.id = v.product_id where v.id = new.variant_id));
      return null;
    end $$`,
    `create or replace trigger souk_tell_low_stock after update on stock_levels
    for each row when (new.low_told_at > coalesce(old.low_told_at, '-infinity'))
    execute function souk_tell_low_stock()`,
  ]
}
