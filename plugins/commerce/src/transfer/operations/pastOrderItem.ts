import { z } from 'zod'

import { isEmail, normalizeEmail } from '../../customers/domain/index.ts'
import {
  fulfilmentLifecycle,
  orderLifecycle,
  orderPaymentLifecycle,
} from '../../orders/domain/index.ts'
import { MAX_AMOUNT } from '../../shared/moneyField.ts'
import { addressOf, writtenOrder } from '../domain/index.ts'

const amount = z.int().min(0).max(MAX_AMOUNT)
const text = z.string().trim().max(5000)
const words = text.nullable().default(null)
const address = z
  .partialRecord(text, text)
  .nullable()
  .default(null)
  .transform((found) => addressOf(found))
const oneOf = <Word extends string>(table: Readonly<Record<Word, unknown>>) =>
  z.enum(Object.keys(table) as [Word, ...Word[]])

const line = z.object({
  title: text,
  options: z.record(text, text).default({}),
  sku: words,
  quantity: z.int().min(1).max(1_000_000),
  unitPrice: amount,
  subtotal: amount,
  discount: amount.default(0),
  tax: amount.default(0),
  total: amount,
})

/** An order in our JSON, with what is empty in it left out as it is once it was kept. */
export const pastOrderItem = z
  .object({
    source: text.min(1, 'It does not say which shop has taken it.'),
    number: text.min(1, 'It has no number: what was never confirmed is no history.'),
    placedAt: z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString()),
    status: oneOf(orderLifecycle),
    paymentStatus: oneOf(orderPaymentLifecycle),
    fulfilmentStatus: oneOf(fulfilmentLifecycle),
    email: z
      .string()
      .transform(normalizeEmail)
      .refine(isEmail, 'This is no e-mail address.')
      .nullable()
      .default(null),
    currency: z.string().trim().toUpperCase().length(3),
    taxInclusive: z.boolean().default(false),
    items: z.array(line).min(1).max(1000),
    codes: z.array(text).default([]),
    discounts: z.array(z.object({ title: text, amount })).default([]),
    totals: z.object({
      subtotal: amount,
      discount: amount.default(0),
      shipping: amount.default(0),
      shippingTax: amount.default(0),
      tax: amount.default(0),
      giftCard: amount.default(0),
      total: amount,
      refunded: amount.nullable().default(null),
    }),
    shipping: words,
    shippingAddress: address,
    billingAddress: address,
    note: words,
  })
  .transform((order) => writtenOrder(order, order.source))
