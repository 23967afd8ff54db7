import { check, goesWith, outlives } from '../../shared/constraints.ts'

const movesBalance = `
  create or replace function souk_gift_card_moves() returns trigger language plpgsql as $$
  begin
    update gift_cards set balance = balance + new.amount, updated_at = now() where id = new.gift_card_id;
    return null;
  end $$`

const movesBalanceTrigger = `
  create or replace trigger souk_gift_card_moves after insert on gift_card_entries
  for each row execute function souk_gift_card_moves()`

/** A balance is the sum of what has moved: it begins with nothing, and nothing but an entry moves it. */
const byEntriesAlone = `
  create or replace function souk_gift_card_balance() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      new.balance := 0;
    elsif new.balance <> old.balance and pg_trigger_depth() < 2 then
      raise exception 'the balance of a gift card moves by its entries alone'
        using errcode = 'check_violation';
    end if;
    return new;
  end $$`

const byEntriesAloneTrigger = `
  create or replace trigger souk_gift_card_balance before insert or update on gift_cards
  for each row execute function souk_gift_card_balance()`

/** Who owns the table may still delete: a shop that is erased takes its cards along. */
const untouched = `
  create or replace function souk_gift_card_entries_untouched() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and pg_has_role(current_user, (
      select relowner from pg_class where oid = tg_relid), 'usage') then
      return old;
    end if;
    if tg_op = 'UPDATE' and new.order_id is null
      and to_jsonb(new) - 'order_id' = to_jsonb(old) - 'order_id' then
      return new;
    end if;
    raise exception 'what has moved on a gift card stays written' using errcode = 'check_violation';
  end $$`

const untouchedTrigger = `
  create or replace trigger souk_gift_card_entries_untouched before update or delete on gift_card_entries
  for each row execute function souk_gift_card_entries_untouched()`

/** What the database itself promises of gift cards, whoever writes to them and however many at once. */
export const giftCardObjects: readonly string[] = [
  check(
    'gift_cards',
    'gift_cards_never_overdrawn',
    'balance >= 0 and held >= 0 and held <= balance and balance = trunc(balance) and held = trunc(held)',
  ),
  check(
    'gift_card_entries',
    'gift_card_entries_move_something',
    'amount <> 0 and amount = trunc(amount)',
  ),
  check('gift_card_holds', 'gift_card_holds_something', 'amount > 0 and amount = trunc(amount)'),
  goesWith('gift_card_entries', 'gift_card_id', 'gift_cards'),
  goesWith('gift_card_holds', 'gift_card_id', 'gift_cards'),
  goesWith('gift_card_holds', 'order_id', 'orders'),
  outlives('gift_card_entries', 'order_id', 'orders'),
  outlives('gift_cards', 'order_id', 'orders'),
  outlives('gift_cards', 'customer_id', 'customers'),
  movesBalance,
  movesBalanceTrigger,
  byEntriesAlone,
  byEntriesAloneTrigger,
  untouched,
  untouchedTrigger,
]
