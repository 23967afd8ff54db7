import type { Scope } from '@souk/kernel'

import { check, goesWith } from '../../shared/constraints.ts'

const kindOfVariant = `
  create or replace function souk_variant_kind() returns trigger language plpgsql as $$
  begin
    new.kind := coalesce((select p.kind::text from products p where p.id = new.product_id), 'goods');
    return new;
  end $$`

const kindOfVariantTrigger = `
  create or replace trigger souk_variant_kind before insert or update of product_id, kind on variants
  for each row execute function souk_variant_kind()`

const kindOfProduct = `
  create or replace function souk_product_kind() returns trigger language plpgsql as $$
  begin
    update variants set kind = coalesce(new.kind::text, 'goods') where product_id = new.id;
    return null;
  end $$`

const kindOfProductTrigger = `
  create or replace trigger souk_product_kind after update of kind on products
  for each row when (old.kind is distinct from new.kind) execute function souk_product_kind()`

/** What Payload's schema cannot say about the catalogue. */
export const catalogueObjects = ({ column }: Pick<Scope, 'column'>): readonly string[] => [
  check('variants', 'variants_price_is_minor_units', 'price >= 0 and price = trunc(price)'),
  goesWith('variants', 'product_id', 'products'),
  check(
    'products',
    'products_gift_card_amounts',
    'gift_card_minimum is null or gift_card_maximum is null or gift_card_minimum <= gift_card_maximum',
  ),
  kindOfVariant,
  kindOfVariantTrigger,
  kindOfProduct,
  kindOfProductTrigger,
  'create index if not exists products_rels_images on products_rels (parent_id, "order") where media_id is not null',
  // From the cheapest or the first letter on, until a page is full.
  `create index if not exists variants_by_price on variants (${lead(column)}price) where offered`,
  `create index if not exists products_by_title on products (${lead(column)}lower(title)) where _status = 'published'`,
]

const lead = (column: string | null): string => (column === null ? '' : `${column}, `)
