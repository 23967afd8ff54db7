import { sql, type Context } from '@souk/kernel'

import { isOwnAmount, ownAmountOf, type OwnAmountRow } from '../../catalogue/domain/index.ts'
import { pictureOf, type MediaRow } from '../../catalogue/operations/index.ts'
import { servable } from '../../inventory/domain/index.ts'
import { availableSql, partsSql } from '../../inventory/operations/index.ts'
import type { Address } from '../../customers/domain/index.ts'
import { isFor, offeredIn, type ExtraFacts, type ExtraSale } from '../../extras/domain/index.ts'
import { extrasSql } from '../../extras/operations/index.ts'
import type { Exchange } from '../../pricing/domain/index.ts'
import {
  cartPricesSql,
  ownPricesSql,
  priceLine,
  pricesOf,
  type OwnPricesRow,
  type Prices,
  type PricesRow,
} from '../../pricing/operations/index.ts'
import { creditSql, type CartCredit } from '../../gift-cards/operations/index.ts'
import {
  promotionsOf,
  promotionsSql,
  type FoundPromotions,
  type PromotionsRow,
} from '../../promotions/operations/index.ts'
import type { CarrierAnswers, ShippingGround, ShippingMethod } from '../../shipping/domain/index.ts'
import {
  parcelSql,
  shippingOf,
  shippingSql,
  type ShippingRow,
} from '../../shipping/operations/index.ts'
import type { TaxBuyer, TaxRate } from '../../tax/domain/index.ts'
import { taxRateOf, taxRatesSql, type TaxRateRow } from '../../tax/operations/index.ts'
import {
  cartErrors,
  isExpired,
  NO_LONGER_SOLD,
  type CartStatus,
  type LineExtra,
  type Seen,
} from '../domain/index.ts'
import { collectionsOfLines } from './collectionsOfLines.ts'
import type { LoadedLine } from './lineTypes.ts'
import { ownCart, type CartKey } from './ownCart.ts'

/** A cart's own facts. `shippingOption` is the id that was chosen, whether or not it still holds. */
export type StoredCart = {
  readonly id: string
  readonly status: CartStatus
  readonly currency: string
  readonly locale: string
  readonly email: string | null
  readonly customer: string | null
  readonly codes: readonly string[]
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly shippingOption: string | null
  /** The shopper's VAT number, if they buy for a business. */
  readonly taxId: string | null
  /** What carriers have answered for this cart. */
  readonly shippingAnswers: CarrierAnswers
  readonly note: string | null
  /** Whether the customer's store credit is to pay. */
  readonly usesCredit: boolean
  /** Whether the shopper agreed to be reminded of it. */
  readonly remindMe: boolean
  /** What its shopper saw when they last put something in or said so. */
  readonly seen: Seen | null
  readonly expiresAt: Date
}

/** What a room that comes after carts wants to know of `carts c` as well: true or false. */
export type Question = ReturnType<typeof sql>

export type LoadedCart = {
  readonly cart: StoredCart
  readonly lines: readonly LoadedLine[]
  /** Those that apply by themselves, and those of the cart's codes and the one that was asked for. */
  readonly promotions: FoundPromotions['promotions']
  /** Who buys, as far as promotions ask. */
  readonly shopper: FoundPromotions['shopper']
  readonly shippingMethods: readonly ShippingMethod[]
  readonly taxRates: readonly TaxRate[]
  readonly taxBuyer: TaxBuyer
  /** How the shop's own amounts become those of the cart's currency, where that is another one. */
  readonly exchange: Exchange | null
  /** At which that is: `1.0834`. */
  readonly rate: string | null
  /** Gift cards that were entered, and the customer's store credit whether it is to pay or not. */
  readonly credit: readonly CartCredit[]
  readonly shippingGround: ShippingGround
  /** The answer to the question that was asked along; false where none was. */
  readonly answer: boolean
  /** Another one as soon as anybody has written to the cart, which whoever changes its lines does as well. */
  readonly revision: string
}

/**
 * Everything that a quote wants to know of a cart, in one statement however many lines it has, and in
 * two where a promotion is for collections.
 *
 * @param code a code that is not the cart's yet, to be looked up with its own
 * @param question is answered in the same statement
 * @throws 404 `cart_not_found`
 */
export const loadCart = async (
  ctx: Context,
  key: CartKey,
  { code, question = sql`false` }: { readonly code?: string; readonly question?: Question } = {},
): Promise<LoadedCart> => {
  const [row] = await ctx.sql<CartRow>(statement(ctx, key, { code, question }))
  if (!row) throw cartErrors.cart_not_found()
  const cart = cartOf(row)
  const shipping = shippingOf(ctx, row.shipping)
  if (cart.status === 'open' && isExpired(cart, ctx.now())) throw cartErrors.cart_not_found()
  const prices = pricesOf(ctx, row.prices, cart.currency)
  const { exchange } = prices
  const { promotions, shopper, categories, collections } = promotionsOf(ctx, row.promotions, {
    currency: cart.currency,
    exchange,
  })
  const gathered = await collectionsOfLines(ctx, collections, row.lines)
  return {
    cart,
    lines: linesOf(ctx, row.lines, prices).map((line) => ({
      ...line,
      extras: extrasFor(line, row.extras, { main: ctx.shop.currency, ...cart, exchange }),
      categories: categories[line.product ?? ''] ?? [],
      collections: gathered.get(line.product ?? '') ?? [],
    })),
    promotions,
    shopper,
    exchange,
    rate: prices.rate,
    shippingMethods: shipping.methods,
    shippingGround: shipping.ground,
    taxRates: row.rates.map(taxRateOf),
    taxBuyer: { taxId: row.tax_id_valid ? row.tax_id : null, exempt: row.tax_exempt },
    credit: row.credit,
    answer: row.answer,
    revision: row.revision,
  }
}

type CartRow = Omit<
  StoredCart,
  | 'codes'
  | 'expiresAt'
  | 'shippingAddress'
  | 'billingAddress'
  | 'shippingOption'
  | 'shippingAnswers'
  | 'taxId'
  | 'usesCredit'
  | 'remindMe'
> & {
  readonly codes: string[] | null
  readonly expires_at: string
  readonly shipping_address: Address | null
  readonly billing_address: Address | null
  readonly shipping_option: string | null
  readonly shipping_rates: CarrierAnswers | null
  readonly lines: LineRow[]
  readonly extras: readonly ExtraFacts[]
  readonly prices: PricesRow
  readonly promotions: PromotionsRow
  readonly tax_id: string | null
  readonly tax_id_valid: boolean
  readonly tax_exempt: boolean
  readonly shipping: ShippingRow
  readonly rates: TaxRateRow[]
  readonly uses_credit: boolean | null
  readonly remind_me: boolean | null
  readonly credit: CartCredit[]
  readonly answer: boolean
  readonly revision: string
}

type LineRow = Omit<
  LoadedLine,
  | 'unitPrice'
  | 'compareAtPrice'
  | 'priceOrigin'
  | 'available'
  | 'stock'
  | 'sold'
  | 'options'
  | 'image'
  | 'categories'
  | 'collections'
  | 'extras'
> & {
  readonly options: Record<string, string> | null
  readonly given: OwnPricesRow
  readonly issue: IssueRow | null
  readonly offered: boolean
  readonly stock: number
  readonly image: MediaRow | null
}

/** What a shop says of the gift cards of one product. */
type IssueRow = OwnAmountRow & { readonly months: number | null }

type Asked = { readonly code: string | undefined; readonly question: Question }

const { join, available } = availableSql('v')

const statement = (ctx: Context, key: CartKey, { code, question }: Asked) => sql`
  select c.id::text as id, c.status::text as status, c.currency, c.locale, c.email,
    c.customer_id::text as customer, c.codes, c.shipping_address, c.billing_address,
    c.shipping_option_id::text || coalesce(':' || c.shipping_choice, '') as shipping_option,
    c.shipping_rates, c.note, c.uses_credit, c.remind_me, c.seen,
    c.tax_id, coalesce(c.tax_id_valid, false) as tax_id_valid, c.expires_at, c.xmin::text as revision,
    ${question} as answer,
    exists (select from customers b
      where ${ctx.scope.where('b')} and b.id = c.customer_id and b.tax_exempt) as tax_exempt,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', i.id, 'variant', v.id, 'product', p.id, 'slug', p.slug,
        'title', coalesce(p.title, i.title, ${NO_LONGER_SOLD}::text),
        'sku', v.sku, 'options', v.options, 'image', to_jsonb(m), 'quantity', i.quantity,
        'carried', coalesce(i.carries, '{}'),
        'given', ${ownPricesSql(ctx, sql`c.currency`)},
        'taxClass', p.tax_class_id,
        'requiresShipping', v.id is not null and v.kind <> 'gift_card' and coalesce(p.requires_shipping, true),
        'kind', coalesce(v.kind, 'goods'),
        'issue', case when v.kind = 'gift_card' then jsonb_build_object('minimum', p.gift_card_minimum,
          'maximum', p.gift_card_maximum, 'step', p.gift_card_step, 'months', p.gift_card_months) end,
        'parcel', ${parcelSql},
        'offered', coalesce(p._status = 'published' and coalesce(v.offered, true), false),
        'stock', greatest(${available}, 0), 'parts', ${partsSql('v')}) order by i.id), '[]')
      from cart_items i
        left join variants v on v.id = i.variant_id
        left join products p on p.id = v.product_id
        ${join}
        left join media m on m.id = coalesce(v.image_id, (
          select r.media_id from products_rels r
          where r.parent_id = p.id and r.path = 'images' order by r."order" limit 1))
      where ${ctx.scope.where('i')} and i.cart_id = c.id) as lines,
    ${extrasSql(ctx, {
      products: sql`
        select a.product_id from cart_items i join variants a on a.id = i.variant_id
        where i.cart_id = c.id`,
      currency: sql`c.currency`,
    })} as extras,
    ${cartPricesSql(ctx)} as prices,
    ${promotionsSql(ctx, { code })} as promotions,
    ${shippingSql(ctx)} as shipping,
    ${taxRatesSql(ctx, sql`coalesce(c.shipping_address, c.billing_address)`)} as rates,
    ${creditSql(ctx)} as credit
  from carts c
  where ${ownCart(ctx, key)}`

const cartOf = (row: CartRow): StoredCart => ({
  id: row.id,
  status: row.status,
  currency: row.currency,
  locale: row.locale,
  email: row.email,
  customer: row.customer,
  codes: row.codes ?? [],
  shippingAddress: row.shipping_address,
  billingAddress: row.billing_address,
  shippingOption: row.shipping_option,
  taxId: row.tax_id,
  shippingAnswers: row.shipping_rates ?? {},
  note: row.note,
  usesCredit: row.uses_credit === true,
  remindMe: row.remind_me === true,
  seen: row.seen,
  expiresAt: new Date(row.expires_at),
})

const linesOf = (
  ctx: Context,
  rows: readonly LineRow[],
  prices: Prices,
): Omit<LoadedLine, 'categories' | 'collections' | 'extras'>[] => {
  const pieces = new Map<string | null, number>()
  for (const { variant, quantity } of rows)
    pieces.set(variant, (pieces.get(variant) ?? 0) + quantity)
  const lines = rows.map((row) =>
    lineOf(ctx, row, { prices, pieces: pieces.get(row.variant) ?? row.quantity }),
  )
  const had = servable(
    lines.flatMap(({ variant, sold, ...line }) => (sold && variant ? [{ ...line, variant }] : [])),
  )
  return lines.map((line) => ({ ...line, available: had.has(line.id) }))
}

/** What goes with a line's article in this sale, and whether the shopper wants it. */
const extrasFor = (
  { product, carried }: Pick<LoadedLine, 'product' | 'carried'>,
  found: readonly ExtraFacts[],
  sale: ExtraSale,
): LineExtra[] =>
  found.flatMap((facts) => {
    const extra = isFor(facts, product) ? offeredIn(facts, sale) : undefined
    return extra ? [{ ...extra, isChosen: carried.extras?.includes(extra.id) === true }] : []
  })

type Pricing = {
  readonly prices: Prices
  /** Of its variant in the whole cart: whoever takes ten has the price for ten, engraved or not. */
  readonly pieces: number
}

/** What was deleted or has lost its price stays in the cart, costs nothing and is not for sale. */
const lineOf = (
  ctx: Context,
  row: LineRow,
  { prices, pieces }: Pricing,
): Omit<LoadedLine, 'available' | 'categories' | 'collections' | 'extras'> => {
  const { given: _given, issue, offered, ...line } = row
  const { price, compareAt, origin } = priceLine(prices, { ...row, quantity: pieces })
  const sold = offered && price !== null
  return {
    ...line,
    options: row.options ?? {},
    image: pictureOf(ctx, row.image),
    unitPrice: price ?? 0,
    compareAtPrice: compareAt,
    priceOrigin: origin,
    sold,
    ...(issue &&
      giftCardOf(ctx, row, { issue, sold, price, isOwn: prices.currency === prices.main })),
  }
}

type Issued = {
  readonly issue: IssueRow
  readonly sold: boolean
  readonly price: number | null
  /** Whether it is paid in the shop's own currency, which amounts of one's own are in. */
  readonly isOwn: boolean
}

/** A gift card costs what is put on it: the shopper's own amount where they have named one. */
const giftCardOf = (
  { shop }: Context,
  { offered, carried }: LineRow,
  { issue, sold, price, isOwn }: Issued,
): Partial<LoadedLine> => {
  const validMonths = issue.months ?? shop.pricing?.giftCardMonths ?? null
  const amount = carried.giftCard?.amount
  if (amount === undefined) return { validMonths, sold: sold && price !== null && price > 0 }
  const isAllowed = isOwn && isOwnAmount(amount, ownAmountOf(issue))
  return {
    validMonths,
    unitPrice: amount,
    compareAtPrice: null,
    priceOrigin: null,
    sold: offered && isAllowed,
  }
}
