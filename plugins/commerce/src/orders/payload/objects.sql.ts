import { check } from '../../shared/constraints.ts'

/** What Payload's schema cannot say of orders. */
export const orderObjects: readonly string[] = [
  // Of all promises the one that matters most: however many checkouts run, a cart has one order.
  `create unique index if not exists orders_one_of_cart on orders (cart_id) where status <> 'cancelled'`,
  check(
    'orders',
    'orders_amounts_not_negative',
    'totals_total >= 0 and totals_subtotal >= 0 and totals_discount >= 0 and totals_shipping >= 0 and totals_tax >= 0 and totals_gift_card >= 0',
  ),
  check('orders', 'orders_numbered_when_confirmed', 'confirmed_at is null or number is not null'),
]
