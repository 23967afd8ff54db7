import { viewCarried } from '../../cart/operations/index.ts'
import { viewOption } from '../../shipping/operations/index.ts'
import { stockRequests, waitingLines } from '../../inventory/domain/index.ts'
import { piecesOf } from './awaited.ts'
import type { FrozenLine, OrderRow } from './orderRows.ts'
import type { OrderLine, OrderView } from './orderView.ts'

/** Lines are frozen with more than a shopper needs, and older ones with less than newer ones. */
const viewLine = (
  line: FrozenLine,
  { backordered, waiting }: { backordered: number; waiting: OrderRow['waiting'] },
): OrderLine => ({
  id: line.id,
  variant: line.variant,
  product: line.product,
  title: line.title,
  sku: line.sku,
  options: line.options,
  image: line.image,
  kind: line.kind ?? 'goods',
  ...viewCarried(line),
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  compareAtPrice: line.compareAtPrice,
  priceList: line.priceOrigin?.list ?? null,
  subtotal: line.subtotal,
  discount: line.discount,
  tax: line.tax,
  taxRate: line.taxRate,
  total: line.total,
  backordered,
  shipsFrom: backordered > 0 ? shipsFrom(line, waiting) : null,
  ...(line.parts ? { parts: line.parts } : {}),
})

/** The last day of those that its pieces wait for. */
const shipsFrom = (line: FrozenLine, waiting: OrderRow['waiting']): string | null =>
  stockRequests([line])
    .flatMap(({ variant }) => {
      const day = waiting[variant]?.shipsFrom
      return day ? [new Date(day).toISOString()] : []
    })
    .sort()
    .at(-1) ?? null

const viewLines = ({ items, waiting }: OrderRow): OrderLine[] => {
  const missing = waitingLines(items, piecesOf(waiting))
  return items.map((line) => viewLine(line, { backordered: missing.get(line.id) ?? 0, waiting }))
}

const withoutRate = (option: OrderRow['shippingOption']): OrderView['shippingOption'] => {
  if (!option) return null
  const { taxRate: _rate, parcels: _parcels, ...shown } = option
  return { ...shown, ...viewOption({ ...shown, estimate: shown.estimate ?? null }) }
}

const momentOf = (at: string | null): string | null => at && new Date(at).toISOString()

/** What the shopper may know of an order: everything but the house's own notes. */
export const viewOrder = (order: OrderRow): OrderView => ({
  id: order.id,
  number: order.number,
  status: order.status,
  paymentStatus: order.paymentStatus,
  fulfilmentStatus: order.fulfilmentStatus,
  email: order.email,
  currency: order.currency,
  locale: order.locale,
  taxInclusive: order.taxInclusive,
  taxTreatment: order.taxation?.treatment ?? 'taxed',
  taxes: [...(order.taxation?.taxes ?? [])],
  taxId: order.taxation?.taxId ?? null,
  items: viewLines(order),
  itemCount: order.itemCount,
  codes: [...order.codes],
  discounts: order.discounts.map(({ code, title, amount }) => ({ code, title, amount })),
  giftCards: order.giftCards.flatMap(({ kind, last4, amount }) =>
    kind === 'store_credit' ? [] : [{ last4, amount }],
  ),
  storeCredit: order.giftCards.reduce(
    (sum, { kind, amount }) => (kind === 'store_credit' ? sum + amount : sum),
    0,
  ),
  creditApplied: order.totals.giftCard,
  amountDue: order.totals.total,
  shippingAddress: order.shippingAddress as OrderView['shippingAddress'],
  billingAddress: order.billingAddress as OrderView['billingAddress'],
  shippingOption: withoutRate(order.shippingOption),
  shippingTaxRate: order.shippingOption?.taxRate ?? null,
  totals: { ...order.totals },
  fulfilments: order.fulfilments.map(({ tracking, ...sent }) => ({
    ...sent,
    tracking: tracking && { ...tracking, carrier: tracking.carrier ?? null },
  })),
  refunds: order.refunds.map(({ at, ...refund }) => ({
    ...refund,
    at: new Date(at).toISOString(),
  })),
  soldGiftCards: order.soldGiftCards.map(({ expiresAt, sendAt, sentAt, ...card }) => ({
    ...card,
    expiresAt: momentOf(expiresAt),
    sendAt: momentOf(sendAt),
    sentAt: momentOf(sentAt),
  })),
  digitalConsent: order.digitalConsent && { ...order.digitalConsent },
  timeline: order.timeline.map(({ kind, at, message }) => ({ kind, at, message })),
  note: order.note,
  placedAt: new Date(order.placedAt).toISOString(),
})
