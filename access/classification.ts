import type { Classification } from '@souk/tenancy'

/** What each collection is to the shops. One that is missing here stops the start. */
export const classification: Classification = {
  tenants: 'platform',
  users: 'platform',
  pages: 'tenant-public',
  media: 'tenant-public',
  navigation: 'tenant-public',
  categories: 'tenant-public',
  products: 'tenant-public',
  variants: 'tenant-public',
  'stock-levels': 'tenant',
  'stock-holds': 'tenant',
  'stock-movements': 'tenant',
  'order-counters': 'tenant',
  carts: 'tenant',
  'cart-items': 'tenant',
  orders: 'tenant',
  payments: 'tenant',
  'ledger-entries': 'tenant',
  promotions: 'tenant',
  'shipping-methods': 'tenant',
  customers: 'tenant',
  events: 'tenant',
  'event-deliveries': 'tenant',
  'idempotency-keys': 'tenant',
}
