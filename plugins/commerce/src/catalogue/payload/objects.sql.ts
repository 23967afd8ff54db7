import { check, goesWith } from '../../shared/constraints.ts'

/** What Payload's schema cannot say about the catalogue. */
export const catalogueObjects: readonly string[] = [
  check('variants', 'variants_price_is_minor_units', 'price >= 0 and price = trunc(price)'),
  goesWith('variants', 'product_id', 'products'),
  'create index if not exists products_rels_images on products_rels (parent_id, "order") where media_id is not null',
]
