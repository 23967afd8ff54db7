import { sql, type Context } from '@souk/kernel'

import { pricesOf } from '../../pricing/operations/index.ts'
import { promotionsOf } from '../../promotions/operations/index.ts'
import { shippingOf } from '../../shipping/operations/index.ts'
import { taxRateOf } from '../../tax/operations/index.ts'
import { cartErrors, isExpired } from '../domain/index.ts'
import { cartSql, type CartRow } from './cartSql.ts'
import type { LoadedCart, Question, StoredCart } from './cartTypes.ts'
import { collectionsOfLines } from './collectionsOfLines.ts'
import { extrasFor, linesOf, savedOf } from './loadedLines.ts'
import type { CartKey } from './ownCart.ts'

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
  const [row] = await ctx.sql<CartRow>(cartSql(ctx, key, { code, question }))
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
  const rows = row.lines.filter(({ noted }) => noted === null)
  const gathered = await collectionsOfLines(ctx, collections, rows)
  const sale = { main: ctx.shop.currency, ...cart, exchange }
  return {
    cart,
    lines: linesOf(ctx, rows, prices).map((line) => ({
      ...line,
      extras: extrasFor(line, row.extras, sale),
      categories: categories[line.product ?? ''] ?? [],
      collections: gathered.get(line.product ?? '') ?? [],
    })),
    saved: savedOf(ctx, row.lines, prices).map((line) => ({
      ...line,
      extras: extrasFor(line, row.extras, sale),
    })),
    promotions,
    shopper,
    exchange,
    rate: prices.rate,
    shippingMethods: shipping.methods,
    shippingGround: shipping.ground,
    taxRates: row.rates.map(taxRateOf),
    taxBuyer: { taxId: row.tax_id_valid ? row.tax_id : null, exempt: row.tax_exempt },
    taxCodes: row.tax_codes,
    credit: row.credit,
    answer: row.answer,
    revision: row.revision,
  }
}

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
  taxAnswer: row.tax_answer,
  note: row.note,
  usesCredit: row.uses_credit === true,
  remindMe: row.remind_me === true,
  seen: row.seen,
  expiresAt: new Date(row.expires_at),
})
