import { check, goesWith } from '../../shared/constraints.ts'

/** What the database itself promises of downloads and keys, however many ask at once. */
export const digitalObjects: readonly string[] = [
  check(
    'digital_deliveries',
    'digital_deliveries_counted',
    'allowed >= 0 and taken >= 0 and taken <= allowed and taken = trunc(taken)',
  ),
  goesWith('digital_deliveries', 'order_id', 'orders'),
]
