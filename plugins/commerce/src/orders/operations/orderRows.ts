import { sql, type Context } from '@souk/kernel'

import type { DeliveryWindow, Parcel, PickupPoint } from '../../shipping/domain/index.ts'
import type { RefundDestination, RefundState } from '../../payments/domain/index.ts'
import type { CreditUse, GiftCardState } from '../../gift-cards/domain/index.ts'
import { waitingSql, type Waiting } from '../../inventory/operations/index.ts'
import type { Verdict } from '../../promotions/domain/index.ts'
import type { Given } from '../../promotions/operations/index.ts'
import type { TaxSummary, TaxTreatment } from '../../tax/domain/index.ts'
import type { OrderState, Sent, TimelineEntry } from '../domain/index.ts'
import type { ProductKind } from '../../catalogue/domain/index.ts'
import type { Sold } from '../../cart/operations/index.ts'
import type { PriceOrigin } from '../../pricing/operations/index.ts'
import type { OrderLine } from './orderView.ts'

/** A line as it was frozen; older ones do not say where their price comes from or what they carry. */
export type FrozenLine = Omit<
  OrderLine,
  'priceList' | 'kind' | 'backordered' | 'shipsFrom' | keyof Sold
> &
  Sold & {
    readonly kind?: ProductKind
    /** Of a gift card, how many months it is good for; null for ever. */
    readonly validMonths?: number | null
    readonly priceOrigin?: PriceOrigin | null
  }

type Address = Record<string, string> & { country: string }

/** A gift card that an order has sold, as its buyer may see it. Times are ISO 8601. */
export type SoldGiftCard = {
  readonly id: string
  readonly line: string
  readonly last4: string
  readonly state: GiftCardState
  /** What it was bought for, in minor units. */
  readonly amount: number
  readonly recipientName: string | null
  readonly recipientEmail: string | null
  readonly expiresAt: string | null
  readonly sendAt: string | null
  readonly sentAt: string | null
}

/** What a shopper has agreed to, in the words that stood there. */
export type DigitalConsent = {
  readonly wording: string
  /** ISO 8601 UTC */
  readonly at: string
}

/** An order as operations read it; amounts in minor units, times as ISO 8601. */
export type OrderRow = OrderState & {
  readonly id: string
  readonly number: number | null
  readonly email: string
  readonly customer: string | null
  readonly cart: string | null
  readonly currency: string
  readonly locale: string | null
  readonly taxInclusive: boolean
  /** How it was taxed; older orders do not say it. */
  readonly taxation: {
    readonly treatment: TaxTreatment
    readonly taxes: readonly TaxSummary[]
    readonly taxId: string | null
    /** Who else worked it out, and what they call that; absent for the shop's own rates. */
    readonly by?: string
    readonly reference?: string | null
    /** What the sale is recorded there as, once it is paid; null where it was too late for that. */
    readonly transaction?: string | null
    /** What went back of that, by refund; minor units, tax included. */
    readonly reversed?: Readonly<Record<string, number>>
  } | null
  readonly items: readonly FrozenLine[]
  readonly itemCount: number
  readonly codes: readonly string[]
  readonly discounts: readonly Given[]
  /** What became of each promotion that was considered; older orders do not say it. */
  readonly promotions: readonly Verdict[] | null
  /** What gift cards and store credit pay of it. */
  readonly giftCards: readonly CreditUse[]
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly shippingOption: {
    id: string
    name: string
    price: number
    currency: string
    estimate: string | null
    /** Per cent; older orders do not say it. */
    taxRate?: number
    /** When it should arrive, as it was said when it was ordered. */
    delivery?: DeliveryWindow
    /** Where it is collected. */
    pickup?: PickupPoint
    /** What goes into which box. */
    parcels?: readonly Parcel[]
  } | null
  readonly totals: Readonly<
    Record<
      'subtotal' | 'discount' | 'shipping' | 'shippingTax' | 'tax' | 'giftCard' | 'total',
      number
    >
  >
  readonly fulfilments: readonly Sent[]
  readonly refunds: readonly {
    readonly id: string
    readonly amount: number
    readonly status: RefundState
    readonly to: RefundDestination
    readonly at: string
  }[]
  /** Pieces that are sold or held and not there yet, by variant. */
  readonly waiting: Waiting
  /** The gift cards that it has sold; never their codes. */
  readonly soldGiftCards: readonly SoldGiftCard[]
  /** That what is digital is theirs at once, which ends their right of withdrawal. */
  readonly digitalConsent: DigitalConsent | null
  readonly timeline: readonly TimelineEntry[]
  readonly note: string | null
  readonly quoteHash: string
  readonly tokenHash: string
  readonly heldUntil: string | null
  readonly placedAt: string
  readonly confirmedAt: string | null
}

/** Of `orders o`, as `OrderRow` has them. */
export const orderColumns = (ctx: Context) => sql`${facts}, ${refunds(ctx)} as refunds,
  ${sold(ctx)} as "soldGiftCards",
  ${waitingSql(ctx.scope, sql`'order:' || o.id::text`)} as waiting`

/** What is on its way back to the shopper, or has been sent; the oldest first. */
const refunds = ({ scope }: Context) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', r.id, 'amount', r.amount, 'status', r.state, 'to',
    case when r.external_id like 'account:%' then 'store_credit' else r.destination::text end, 'at', r.created_at) order by r.created_at), '[]')
  from refunds r
  where ${scope.where('r')} and r.order_id = o.id and r.state not in ('failed', 'cancelled'))`

/** Looked for only where there can be some. */
const sold = ({ scope }: Context) => sql`(
  case when o.items @> '[{"kind":"gift_card"}]' then (
    select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'line', k.order_line, 'last4', k.last4,
      'state', k.state, 'amount', k.issued, 'recipientName', k.recipient_name,
      'recipientEmail', k.recipient_email, 'expiresAt', k.expires_at, 'sendAt', k.send_at,
      'sentAt', k.sent_at) order by k.order_line, k.piece), '[]')
    from gift_cards k where ${scope.where('k')} and k.order_id = o.id and k.order_line is not null)
  else '[]' end)`

const facts = sql.raw(`
  o.id::text, o.number::float8 as number, o.status, o.payment_status as "paymentStatus",
  o.fulfilment_status as "fulfilmentStatus", o.stock, o.version::int as version, o.email,
  o.customer_id::text as customer, o.cart_id::text as cart, o.currency, o.locale,
  o.tax_inclusive as "taxInclusive", o.taxation, o.items, o.item_count::int as "itemCount", o.codes, o.discounts, o.promotions,
  o.gift_cards as "giftCards", o.shipping_address as "shippingAddress",
  o.billing_address as "billingAddress", o.shipping_option as "shippingOption",
  jsonb_build_object('subtotal', o.totals_subtotal, 'discount', o.totals_discount,
    'shipping', o.totals_shipping, 'shippingTax', o.totals_shipping_tax, 'tax', o.totals_tax,
    'giftCard', o.totals_gift_card, 'total', o.totals_total) as totals,
  o.digital_consent as "digitalConsent", o.fulfilments, o.timeline, o.note, o.quote_hash as "quoteHash", o.token_hash as "tokenHash",
  to_json(o.held_until)#>>'{}' as "heldUntil", to_json(o.placed_at)#>>'{}' as "placedAt",
  to_json(o.confirmed_at)#>>'{}' as "confirmedAt"`)

type Which = { readonly id: string } | { readonly cart: string } | { readonly number: number }

/** Finds an order of the shop; `lock` keeps everybody else from changing it until the commit. */
export const findOrder = async (
  ctx: Context,
  which: Which,
  { lock = false }: { lock?: boolean } = {},
): Promise<OrderRow | undefined> => {
  const condition =
    'id' in which
      ? sql`o.id = ${which.id}`
      : 'cart' in which
        ? sql`o.cart_id = ${which.cart}`
        : sql`o.number = ${which.number}`
  const [row] = await ctx.sql<OrderRow>(sql`
    select ${orderColumns(ctx)} from orders o where ${ctx.scope.where('o')} and ${condition}
    order by o.placed_at desc limit 1 ${lock ? sql`for update` : sql``}`)
  return row
}

/** Whether there is an order of `carts c`, as a question to be asked of a cart. */
export const hasOrder = ({ scope }: Context) =>
  sql`exists (select 1 from orders o where ${scope.where('o')} and o.cart_id = c.id)`

/** A page of a customer's orders, newest first, with how many there are in all. */
export const customersOrders = async (
  ctx: Context,
  customer: string,
  { limit, page }: { limit: number; page: number },
): Promise<{ orders: OrderRow[]; total: number }> => {
  const theirs = sql`
    from orders o
    where ${ctx.scope.where('o')} and o.customer_id = ${customer} and o.status <> 'pending'`
  const rows = await ctx.sql<OrderRow & { total: number }>(sql`
    select ${orderColumns(ctx)}, count(*) over ()::int as total ${theirs}
    order by o.placed_at desc limit ${limit} offset ${(page - 1) * limit}`)
  if (rows[0] || page === 1) return { orders: rows, total: rows[0]?.total ?? 0 }
  // A page behind the last has no row to bring the count along.
  const [all] = await ctx.sql<{ total: number }>(sql`select count(*)::int as total ${theirs}`)
  return { orders: [], total: all?.total ?? 0 }
}

/** A value as a parameter that is JSON. */
export const json = (value: unknown) => sql`${JSON.stringify(value ?? null)}::jsonb`

type Change = Partial<
  Pick<
    OrderRow,
    | 'status'
    | 'paymentStatus'
    | 'fulfilmentStatus'
    | 'stock'
    | 'number'
    | 'heldUntil'
    | 'fulfilments'
  >
> & { readonly entries: readonly TimelineEntry[] }

/** Moves a locked order on; what happened is added to its timeline. */
export const changeOrder = async (ctx: Context, id: string, change: Change): Promise<void> => {
  const confirms = change.status === 'confirmed'
  await ctx.sql(sql`
    update orders set
      status = coalesce(${change.status ?? null}, status::text)::enum_orders_status,
      payment_status = coalesce(${change.paymentStatus ?? null}, payment_status::text)::enum_orders_payment_status,
      fulfilment_status =
        coalesce(${change.fulfilmentStatus ?? null}, fulfilment_status::text)::enum_orders_fulfilment_status,
      stock = coalesce(${change.stock ?? null}, stock),
      number = coalesce(${change.number ?? null}::numeric, number),
      held_until = ${change.heldUntil === undefined ? sql`held_until` : sql`${change.heldUntil}`},
      fulfilments = ${change.fulfilments === undefined ? sql`fulfilments` : json(change.fulfilments)},
      timeline = timeline || ${json(change.entries)},
      confirmed_at = ${confirms ? sql`now()` : sql`confirmed_at`},
      updated_at = now()
    where ${ctx.scope.where()} and id = ${id}`)
}

/** Who worked a locked order's taxes out, where that is another one by now for the same amounts. */
export const nameCalculator = async (
  ctx: Context,
  id: string,
  { name, reference }: { readonly name: string | null; readonly reference: string | null },
): Promise<void> => {
  const facts = name === null ? {} : { by: name, reference }
  await ctx.sql(sql`
    update orders set updated_at = now(),
      taxation = (taxation - array['by', 'reference']) || ${JSON.stringify(facts)}::jsonb
    where ${ctx.scope.where()} and id = ${id}`)
}

/** Gives the shop's next number. The row stays locked until the commit, and a rollback gives it back. */
export const takeNumber = async (ctx: Context, first: number): Promise<number> => {
  const { column, value, lead } = ctx.scope
  const [row] = await ctx.sql<{ last: number }>(sql`
    insert into order_counters as counter (id, name, last, created_at, updated_at${column})
    values (${ctx.newId()}, 'orders', ${first}, now(), now()${value})
    on conflict (${lead}name) do update set last = counter.last + 1, updated_at = now()
    returning last::float8 as last`)
  if (!row) throw new Error('The counter of orders gave no number.')
  return row.last
}
