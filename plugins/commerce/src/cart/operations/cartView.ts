import { z } from 'zod'

import { productKinds } from '../../catalogue/domain/index.ts'
import { extraView, picture } from '../../catalogue/operations/index.ts'
import { priceListView } from '../../pricing/operations/index.ts'
import { taxSummaryView, taxTreatmentView } from '../../tax/operations/index.ts'
import { addressView } from '../../customers/operations/index.ts'
import { shippingOptionView, viewOption } from '../../shipping/operations/index.ts'
import { changesSince, formerPrice, NOTHING_SEEN } from '../domain/index.ts'
import { cartNow } from './cartNow.ts'
import { carriedView, viewCarried } from './carried.ts'
import type { CartQuote, SavedLine } from './lineTypes.ts'
import type { LoadedCart } from './cartTypes.ts'

const amount = z.int().min(0).describe('In minor units of the currency.')

const changeView = z.object({
  kind: z.enum(['price', 'gone', 'short', 'extra_price', 'extra_gone', 'code', 'rate']),
  item: z.string().nullable().describe('The line that it is about.'),
  title: z.string().describe('Of the line, the extra or the code.'),
  before: z.union([z.int(), z.string()]).nullable().describe('An amount, pieces, or a rate.'),
  after: z.union([z.int(), z.string()]).nullable(),
})

const savedView = z.object({
  id: z.string(),
  variant: z.string().nullable().describe('Null once it was deleted.'),
  product: z.string().nullable(),
  slug: z.string().nullable(),
  title: z.string(),
  sku: z.string().nullable(),
  options: z.record(z.string(), z.string()),
  image: picture.nullable(),
  kind: z.enum(productKinds),
  ...carriedView,
  quantity: z.int(),
  unitPrice: amount.describe('As it is now; 0 where it is not sold.'),
  compareAtPrice: amount.nullable(),
  formerPrice: amount
    .nullable()
    .describe('What a piece cost when it was set aside, if it costs something else now.'),
  sold: z.boolean().describe('Still sold, whether or not there is any.'),
  obtainable: z.int().describe('How many of these pieces can be taken back now.'),
  savedAt: z.iso.datetime(),
})

const partsView = z.array(
  z.object({
    variant: z.string(),
    title: z.string(),
    sku: z.string().nullable(),
    quantity: z.int(),
  }),
)

/** A cart as every call to it answers. */
export const cartView = z.object({
  id: z.string(),
  status: z.enum(['open', 'completed']),
  currency: z.string(),
  locale: z.string(),
  email: z.string().nullable(),
  items: z.array(
    z.object({
      id: z.string(),
      variant: z.string().nullable().describe('Null once it was deleted.'),
      product: z.string().nullable(),
      slug: z.string().nullable(),
      title: z.string(),
      sku: z.string().nullable(),
      options: z.record(z.string(), z.string()),
      image: picture.nullable(),
      kind: z.enum(productKinds),
      ...carriedView,
      offeredExtras: z.array(extraView).describe('What else may be paid with it.'),
      quantity: z.int(),
      unitPrice: amount,
      compareAtPrice: amount.nullable(),
      priceList: priceListView.nullable(),
      subtotal: amount,
      discount: amount,
      tax: amount,
      taxRate: z.number().describe('Per cent.'),
      total: amount,
      available: z.boolean().describe('Can be had in this quantity now.'),
      backordered: z
        .int()
        .describe('Of these, not there yet: they would be sent as soon as they arrive.'),
      shipsFrom: z.iso
        .datetime()
        .nullable()
        .describe('When what is ordered before its day is sent from.'),
      parts: partsView.optional().describe('What one piece of a bundle is made of.'),
    }),
  ),
  savedItems: z
    .array(savedView)
    .describe('What was set aside for later, the latest first: no part of any amount.'),
  changes: z
    .array(changeView)
    .describe('What changed since the shopper last saw it: until acknowledged.'),
  codes: z.array(z.string()),
  discounts: z.array(z.object({ code: z.string().optional(), title: z.string(), amount })),
  giftCards: z.array(
    z.object({ id: z.string().describe('To take it out again.'), last4: z.string(), amount }),
  ),
  storeCredit: z
    .object({
      available: amount.describe('What the customer has with the shop and is free.'),
      used: z.boolean().describe('Whether it is to pay.'),
      amount: amount.describe('What it pays of this cart.'),
    })
    .nullable()
    .describe('Null where the customer has none.'),
  creditApplied: amount.describe('What gift cards and store credit pay: `totals.giftCard`.'),
  amountDue: amount.describe('What is left to pay in another way: `totals.total`.'),
  shippingAddress: addressView.nullable(),
  billingAddress: addressView.nullable(),
  shippingOption: shippingOptionView.nullable(),
  requiresShipping: z.boolean(),
  taxId: z.string().nullable().describe('The VAT number that was given.'),
  note: z.string().nullable(),
  remindMe: z
    .boolean()
    .describe('Whether the shopper agreed to be reminded by e-mail, should this cart be left.'),
  totals: z.object({
    subtotal: amount,
    discount: amount,
    shipping: amount,
    shippingTax: amount,
    tax: amount,
    giftCard: amount,
    total: amount,
  }),
  taxInclusive: z.boolean(),
  taxTreatment: taxTreatmentView,
  taxes: z.array(taxSummaryView).describe('Each tax; together they are `totals.tax`.'),
  itemCount: z.int(),
  expiresAt: z.iso.datetime(),
})

export type CartView = z.output<typeof cartView>

type Shown = Pick<LoadedCart, 'cart' | 'credit' | 'lines' | 'rate' | 'saved'> & {
  readonly quote: CartQuote
}

export const viewOf = ({ cart, credit, quote, ...loaded }: Shown): CartView => ({
  id: cart.id,
  status: cart.status,
  currency: cart.currency,
  locale: cart.locale,
  email: cart.email,
  items: quote.items.map((item) => ({
    id: item.id,
    variant: item.variant,
    product: item.product,
    slug: item.slug,
    title: item.title,
    sku: item.sku,
    options: item.options,
    image: item.image,
    kind: item.kind,
    ...viewCarried({
      ...item.carried,
      extras: item.quotedExtras.filter(({ isChosen }) => isChosen),
    }),
    offeredExtras: item.quotedExtras
      .filter(({ isChosen }) => !isChosen)
      .map(({ id, title, description, price, per }) => ({ id, title, description, price, per })),
    quantity: item.quantity,
    unitPrice: item.unitPrice,
    compareAtPrice: item.compareAtPrice,
    priceList: item.priceOrigin?.list ?? null,
    subtotal: item.subtotal,
    discount: item.discount,
    tax: item.tax,
    taxRate: item.taxRate,
    total: item.total,
    available: item.available,
    backordered: item.backordered,
    shipsFrom: item.shipsFrom && new Date(item.shipsFrom).toISOString(),
    ...(item.parts
      ? {
          parts: item.parts.map(({ variant, title, sku, quantity }) => ({
            variant,
            title,
            sku,
            quantity,
          })),
        }
      : {}),
  })),
  savedItems: loaded.saved.map((line) => viewSaved(line, cart.currency)),
  changes:
    cart.status === 'open'
      ? changesSince(cart.seen ?? NOTHING_SEEN, cartNow({ ...loaded, cart, credit, quote }))
      : [],
  codes: [...cart.codes],
  discounts: quote.discounts.map(({ promotion: _p, ...shown }) => shown),
  giftCards: quote.giftCards.flatMap(({ kind, id, last4, amount: paid }) =>
    kind === 'gift_card' ? [{ id, last4, amount: paid }] : [],
  ),
  storeCredit: storeCreditOf(cart, { credit, quote }),
  creditApplied: quote.totals.giftCard,
  amountDue: quote.totals.total,
  shippingAddress: cart.shippingAddress,
  billingAddress: cart.billingAddress,
  shippingOption: quote.shippingOption && viewOption(quote.shippingOption),
  requiresShipping: quote.consignment.requiresShipping,
  taxId: cart.taxId,
  note: cart.note,
  remindMe: cart.remindMe,
  totals: quote.totals,
  taxInclusive: quote.taxInclusive,
  taxTreatment: quote.taxTreatment,
  taxes: [...quote.taxes],
  itemCount: quote.itemCount,
  expiresAt: cart.expiresAt.toISOString(),
})

const viewSaved = (line: SavedLine, currency: string): z.output<typeof savedView> => ({
  id: line.id,
  variant: line.variant,
  product: line.product,
  slug: line.slug,
  title: line.title,
  sku: line.sku,
  options: line.options,
  image: line.image,
  kind: line.kind,
  ...viewCarried({
    ...line.carried,
    extras: line.extras
      .filter(({ isChosen }) => isChosen)
      .map((extra) => ({
        ...extra,
        amount: extra.price * (extra.per === 'piece' ? line.quantity : 1),
      })),
  }),
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  compareAtPrice: line.compareAtPrice,
  formerPrice: formerPrice(line.noted, { price: line.unitPrice, currency, sold: line.sold }),
  sold: line.sold,
  obtainable: line.obtainable,
  savedAt: new Date(line.noted.at).toISOString(),
})

const storeCreditOf = (
  { usesCredit }: LoadedCart['cart'],
  { credit, quote }: Pick<LoadedCart, 'credit'> & { readonly quote: CartQuote },
): CartView['storeCredit'] => {
  const own = credit.find(({ kind }) => kind === 'store_credit')
  if (!own || own.balance <= 0) return null
  const use = quote.giftCards.find(({ id }) => id === own.id)
  return { available: own.balance, used: usesCredit, amount: use?.amount ?? 0 }
}
