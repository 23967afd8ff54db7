import type { Context } from '@souk/kernel'

import {
  customerRows,
  discountRows,
  exportable,
  orderRows,
  shopifyCustomerRows,
  type Cells,
  type Format,
  type Kind,
} from '../domain/index.ts'
import { documentSource } from './exportDocuments.ts'
import { productSource } from './exportProducts.ts'

/** A thing of an export: its lines in a table, and itself for JSON. */
export type Written = { readonly rows: readonly Cells[]; readonly item: unknown }

/** Where an export takes its things from, in an order that does not change while it goes on. */
export type Source = {
  /** Columns that are always there, in this order; others come after them. */
  readonly columns: readonly string[]
  readonly count: (ctx: Context) => Promise<number>
  /** The next after `cursor`, and where they end; nothing at the end. */
  readonly next: (
    ctx: Context,
    cursor: string | null,
  ) => Promise<{ readonly written: readonly Written[]; readonly cursor: string } | null>
}

/** @returns nothing where a format has no such file */
export const sourceOf = (kind: Kind, format: Format): Source | undefined =>
  exportable[kind]?.includes(format) ? sources[kind]?.(format) : undefined

const sources: Partial<Record<Kind, (format: Format) => Source>> = {
  products: productSource,
  customers: (format) =>
    documentSource({
      collection: 'customers',
      rows: format === 'shopify' ? shopifyCustomerRows : customerRows,
      fields: ['email', 'name', 'addresses', 'createdAt'],
    }),
  orders: () =>
    documentSource({
      collection: 'orders',
      rows: orderRows,
      fields: ORDER,
    }),
  discounts: () =>
    documentSource({ collection: 'promotions', rows: discountRows, fields: DISCOUNT }),
}

const ORDER = [
  'number',
  'placedAt',
  'status',
  'paymentStatus',
  'fulfilmentStatus',
  'email',
  'currency',
  'taxInclusive',
  'items',
  'codes',
  'discounts',
  'totals',
  'shippingAddress',
  'billingAddress',
  'note',
]

const DISCOUNT = [
  'title',
  'trigger',
  'code',
  'type',
  'value',
  'amount',
  'active',
  'startsAt',
  'endsAt',
  'minimum',
  'countries',
  'usageLimit',
  'perCustomer',
  'used',
]
