import type { Scope } from '@souk/kernel'

import { check, goesWith } from '../../shared/constraints.ts'
import { historyFunctions } from './sql/historyFunctions.ts'
import { priceFunctions } from './sql/priceFunctions.ts'

const NONE = "'00000000-0000-0000-0000-000000000000'::uuid"

/** What Payload's schema cannot say about prices. */
export const pricingObjects = (scope: Scope): readonly string[] => [
  'create unique index if not exists variants_prices_currency on variants_prices (_parent_id, currency)',
  goesWith('price_list_entries', 'list_id', 'price_lists'),
  goesWith('price_list_entries', 'product_id', 'products'),
  goesWith('price_list_entries', 'variant_id', 'variants'),
  `create unique index if not exists price_list_entries_once
    on price_list_entries (list_id, product_id, coalesce(variant_id, ${NONE}), pieces)`,
  check(
    'price_list_entries',
    'price_list_entries_says_one',
    'num_nonnulls(amount, percentage) = 1',
  ),
  check(
    'price_list_entries',
    'price_list_entries_is_minor_units',
    'amount >= 0 and amount = trunc(amount)',
  ),
  check(
    'price_list_entries',
    'price_list_entries_pieces',
    'pieces >= 1 and pieces = trunc(pieces)',
  ),
  check(
    'price_list_entries',
    'price_list_entries_percentage',
    'percentage >= 0 and percentage <= 100',
  ),
  check('price_lists', 'price_lists_percentage', 'percentage >= 0 and percentage <= 100'),
  goesWith('price_history', 'variant_id', 'variants'),
  ...priceFunctions(scope),
  ...historyFunctions(scope),
]
