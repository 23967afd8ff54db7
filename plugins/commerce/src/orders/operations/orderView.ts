import { z } from 'zod'

import { productKinds } from '../../catalogue/domain/index.ts'
import { carriedView } from '../../cart/operations/index.ts'
import { priceListView } from '../../pricing/operations/index.ts'
import { taxSummaryView, taxTreatmentView } from '../../tax/operations/index.ts'
import { deliveryView, pickupView } from '../../shipping/operations/index.ts'

const amount = z.int().describe('Minor units of the currency.')

export const address = z.object({
  name: z.string(),
  company: z.string().optional(),
  line1: z.string(),
  line2: z.string().optional(),
  city: z.string(),
  region: z.string().optional(),
  postalCode: z.string(),
  country: z.string(),
  phone: z.string().optional(),
})

const orderLine = z.object({
  id: z.string(),
  variant: z.string(),
  product: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  options: z.record(z.string(), z.string()),
  image: z.unknown(),
  kind: z.enum(productKinds),
  ...carriedView,
  quantity: z.int(),
  unitPrice: amount,
  compareAtPrice: amount.nullable(),
  priceList: priceListView.nullable(),
  subtotal: amount,
  discount: amount,
  tax: amount,
  taxRate: z.number().describe('Per cent.'),
  total: amount,
  backordered: z.int().describe('Of these, not there yet: they are sent as soon as they arrive.'),
  shipsFrom: z
    .string()
    .nullable()
    .describe('When what was ordered before its day is sent from; ISO 8601 UTC.'),
  parts: z
    .array(
      z.object({
        variant: z.string(),
        title: z.string(),
        sku: z.string().nullable(),
        quantity: z.int(),
      }),
    )
    .optional()
    .describe('What one piece of a bundle was made of when it was bought.'),
})
export type OrderLine = z.output<typeof orderLine>

const fulfilment = z.object({
  id: z.string(),
  at: z.string(),
  items: z.array(z.object({ line: z.string(), quantity: z.int() })),
  tracking: z
    .object({
      carrier: z.string().nullable(),
      number: z.string().nullable(),
      url: z.string().nullable(),
    })
    .nullable(),
})

/** An order as its shopper sees it. */
export const orderView = z.object({
  id: z.string(),
  number: z
    .int()
    .nullable()
    .describe('Consecutive in the shop; taken when the order is confirmed.'),
  status: z.enum(['pending', 'confirmed', 'completed', 'cancelled']),
  paymentStatus: z.enum([
    'pending',
    'authorized',
    'paid',
    'partially_refunded',
    'refunded',
    'failed',
    'disputed',
  ]),
  fulfilmentStatus: z.enum(['unfulfilled', 'partial', 'fulfilled', 'returned']),
  email: z.string(),
  currency: z.string(),
  locale: z.string().nullable(),
  taxInclusive: z.boolean(),
  taxTreatment: taxTreatmentView,
  taxes: z.array(taxSummaryView).describe('Each tax; empty in orders from before they were kept.'),
  taxId: z.string().nullable().describe('The VAT number of a buyer who owes the tax.'),
  items: z.array(orderLine),
  itemCount: z.int(),
  codes: z.array(z.string()),
  discounts: z.array(z.object({ code: z.string().nullish(), title: z.string(), amount })),
  giftCards: z.array(z.object({ last4: z.string(), amount })),
  storeCredit: amount.describe('What the customer’s store credit has paid.'),
  creditApplied: amount.describe('What gift cards and store credit pay: `totals.giftCard`.'),
  amountDue: amount.describe('What is paid in another way: `totals.total`.'),
  shippingAddress: address.nullable(),
  billingAddress: address.nullable(),
  shippingOption: z
    .object({
      id: z.string(),
      name: z.string(),
      price: amount,
      currency: z.string(),
      estimate: z.string().nullish(),
      delivery: deliveryView.optional(),
      pickup: pickupView.optional(),
    })
    .nullable(),
  shippingTaxRate: z.number().nullable().describe('Per cent; null without shipping.'),
  totals: z.object({
    subtotal: amount,
    discount: amount,
    shipping: amount,
    shippingTax: amount,
    tax: amount,
    giftCard: amount,
    total: amount,
  }),
  fulfilments: z.array(fulfilment),
  refunds: z.array(
    z.object({
      id: z.string(),
      amount,
      status: z.enum(['requested', 'pending', 'succeeded', 'failed', 'cancelled']),
      to: z
        .enum(['payment', 'gift_card', 'store_credit'])
        .describe('Back the way it was paid, or onto gift cards, or to the customer’s account.'),
      at: z.string(),
    }),
  ),
  soldGiftCards: z
    .array(
      z.object({
        id: z.string(),
        line: z.string().describe('`items[].id`, of which it is one piece.'),
        last4: z.string(),
        state: z.enum(['waiting', 'active', 'disabled', 'expired', 'closed']),
        amount,
        recipientName: z.string().nullable(),
        recipientEmail: z.string().nullable(),
        expiresAt: z.string().nullable(),
        sendAt: z.string().nullable().describe('When its letter is to go out, while it has not.'),
        sentAt: z.string().nullable(),
      }),
    )
    .describe('The gift cards that were bought. Their codes are in their letters alone.'),
  digitalConsent: z
    .object({ wording: z.string(), at: z.string() })
    .nullable()
    .describe('What the shopper agreed to, so that downloads are theirs at once.'),
  timeline: z.array(z.object({ kind: z.string(), at: z.string(), message: z.string() })),
  note: z.string().nullable(),
  placedAt: z.string(),
})
export type OrderView = z.output<typeof orderView>
