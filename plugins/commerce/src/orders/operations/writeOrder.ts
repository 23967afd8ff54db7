import { sql, type Context } from '@souk/kernel'

import { json, orderColumns, type OrderRow } from './orderRows.ts'

export type NewOrder = Omit<
  OrderRow,
  'number' | 'confirmedAt' | 'fulfilments' | 'refunds' | 'soldGiftCards' | 'waiting' | 'placedAt'
>

/** Writes an order, or the next version of one that is still pending; answers with it as it is then. */
export const writeOrder = async (ctx: Context, order: NewOrder): Promise<OrderRow> => {
  const [row] = await ctx.sql<OrderRow>(orderInsert(ctx, order))
  if (!row) throw new Error('An order that was written did not come back.')
  return row
}

/**
 * What `writeOrder` sends, for who writes something else along with it.
 * @param when nothing is written unless it holds
 */
export const orderInsert = (ctx: Context, order: NewOrder, when = sql`true`) => {
  const { totals } = order
  const { column, value } = ctx.scope
  return sql`
    insert into orders as o
      (id, status, payment_status, fulfilment_status, stock, version, email, customer_id, cart_id, currency,
       locale, tax_inclusive, taxation, items, item_count, codes, discounts, promotions, gift_cards, shipping_address,
       billing_address, shipping_option, totals_subtotal, totals_discount, totals_shipping,
       totals_shipping_tax, totals_tax, totals_gift_card, totals_total, fulfilments, digital_consent, timeline, note,
       quote_hash, token_hash, held_until, placed_at, created_at, updated_at${column})
    select ${order.id}::uuid, ${order.status}, ${order.paymentStatus}, ${order.fulfilmentStatus}, ${order.stock},
       ${order.version}, ${order.email}, ${order.customer}, ${order.cart}, ${order.currency},
       ${order.locale}, ${order.taxInclusive}, ${json(order.taxation)}, ${json(order.items)}, ${order.itemCount},
       ${json(order.codes)}, ${json(order.discounts)}, ${json(order.promotions)}, ${json(order.giftCards)},
       ${json(order.shippingAddress)}, ${json(order.billingAddress)}, ${json(order.shippingOption)},
       ${totals.subtotal}, ${totals.discount}, ${totals.shipping}, ${totals.shippingTax}, ${totals.tax},
       ${totals.giftCard}, ${totals.total}, '[]', ${order.digitalConsent === null ? null : json(order.digitalConsent)}, ${json(order.timeline)}, ${order.note},
       ${order.quoteHash}, ${order.tokenHash}, ${order.heldUntil}, now(), now(), now()${value}
    where ${when}
    on conflict (id) do update set
       stock = excluded.stock, version = excluded.version, email = excluded.email,
       customer_id = excluded.customer_id, locale = excluded.locale, taxation = excluded.taxation, items = excluded.items,
       item_count = excluded.item_count, codes = excluded.codes, discounts = excluded.discounts,
       promotions = excluded.promotions,
       gift_cards = excluded.gift_cards, shipping_address = excluded.shipping_address,
       billing_address = excluded.billing_address, shipping_option = excluded.shipping_option,
       totals_subtotal = excluded.totals_subtotal, totals_discount = excluded.totals_discount,
       totals_shipping = excluded.totals_shipping, totals_shipping_tax = excluded.totals_shipping_tax,
       totals_tax = excluded.totals_tax, totals_gift_card = excluded.totals_gift_card,
       totals_total = excluded.totals_total, timeline = excluded.timeline,
       digital_consent = excluded.digital_consent, note = excluded.note,
       quote_hash = excluded.quote_hash, held_until = excluded.held_until, updated_at = now()
    returning ${orderColumns(ctx)}`
}
