import { check, goesWith } from '../../shared/constraints.ts'

/** What the database itself promises of wish lists. */
export const wishObjects: readonly string[] = [
  goesWith('wish_lists', 'customer_id', 'customers'),
  goesWith('wish_list_items', 'wish_list_id', 'wish_lists'),
  goesWith('wish_list_items', 'product_id', 'products'),
  goesWith('wish_list_items', 'variant_id', 'variants'),
  check(
    'wish_lists',
    'wish_lists_one_owner',
    '(customer_id is null) = (token_hash is not null) and (customer_id is null) = (expires_at is not null)',
  ),
  `create unique index if not exists wish_lists_one_default on wish_lists (customer_id) where is_default`,
]
