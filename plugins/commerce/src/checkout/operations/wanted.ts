import { createHash } from 'node:crypto'

import type { Context } from '@souk/kernel'

import { isDigital } from '../../catalogue/domain/index.ts'
import type { QuotedCart } from '../../cart/operations/index.ts'
import { placeOrder, type Placement } from '../../orders/domain/index.ts'
import type { DigitalConsent, OrderRow } from '../../orders/operations/index.ts'
import { paymentErrors } from '../../payments/domain/index.ts'
import { waysToPay, type PaymentProvider } from '../../payments/operations/index.ts'
import { taxErrors } from '../../tax/domain/index.ts'
import { refusesWithout } from '../../tax/operations/index.ts'
import {
  assertAllSold,
  assertCheckoutComplete,
  assertTotalAccepted,
  checkoutErrors,
} from '../domain/index.ts'
import { assertStillPays } from './assertStillPays.ts'
import { frozenFacts } from './frozenFacts.ts'
import type { Facts } from './orderToWrite.ts'

export type Wish = {
  readonly provider: string | undefined
  /** The total that the shopper has seen. */
  readonly acceptTotal: number | undefined
  /** The words with which they agreed to have what is digital at once. */
  readonly digitalConsent: string | undefined
}

/** What a checkout comes to: the cart as it was read, what is to be written of it, and who is to be paid. */
export type Wanted = {
  readonly quoted: QuotedCart
  readonly placement: Placement<Facts>
  readonly provider: PaymentProvider
  readonly digitalConsent: DigitalConsent | null
}

type Before = {
  readonly order: OrderRow | undefined
  /** The name of the way to pay that was chosen before. */
  readonly provider: string | undefined
}

/** @throws what keeps the cart from being sold as it is, or the wished way to pay from being taken */
export const wantedOf = async (
  ctx: Context,
  quoted: QuotedCart,
  { wish, before }: { readonly wish: Wish; readonly before?: Before },
): Promise<Wanted> => {
  const provider = await chosen(ctx, wish.provider, before?.provider)
  assertReady(quoted)
  assertTaxed(ctx, quoted)
  assertStillPays(ctx, quoted, wish.acceptTotal)
  assertTotalAccepted(wish.acceptTotal, quoted.quote.totals.total)
  const placement = placeOrder(frozenFacts(quoted), {
    previous: before?.order ?? null,
    hash: sha256,
    now: ctx.now(),
  })
  const digitalConsent = consentTo(ctx, quoted, { wish, before })
  return { quoted, placement, provider, digitalConsent }
}

type Saying = { readonly wish: Wish; readonly before?: Before | undefined }

/**
 * What the shopper has agreed to, where there is anything to agree to: said now, or with an earlier
 * version of the order.
 *
 * @throws 422 `digital_consent_required`
 */
const consentTo = (
  { shop, now }: Context,
  { lines }: QuotedCart,
  { wish, before }: Saying,
): DigitalConsent | null => {
  if (!lines.some(isDigital)) return null
  const said = wish.digitalConsent && { wording: wish.digitalConsent, at: now().toISOString() }
  const consent = said || (before?.order?.digitalConsent ?? null)
  if (!consent && shop.pricing?.digitalConsent !== false)
    throw checkoutErrors.digital_consent_required()
  return consent
}

/** Whether the shopper has to pay before the sale is made. */
export const isAskedFirst = ({ quoted, provider }: Wanted): boolean =>
  provider.confirms === 'settlement' && quoted.quote.totals.total > 0

/** The way to pay that was wished for, else the one that was chosen before, else the shop's preferred one. */
const chosen = async (
  ctx: Context,
  wanted: string | undefined,
  before: string | undefined,
): Promise<PaymentProvider> => {
  const ways = await waysToPay(ctx)
  const named = (name: string | undefined) => ways.find((one) => one.name === name)
  const way = wanted === undefined ? (named(before) ?? ways[0]) : named(wanted)
  if (!way) throw paymentErrors.payment_provider_unknown({ provider: wanted ?? '' })
  return way
}

const assertReady = ({ cart, quote, lines }: QuotedCart): void => {
  assertCheckoutComplete({
    itemCount: quote.itemCount,
    email: cart.email,
    // What is collected goes to where it is collected.
    shippingAddress: cart.shippingAddress ?? quote.shippingOption?.pickup ?? null,
    shippingOption: quote.shippingOption,
    requiresShipping: quote.consignment.requiresShipping,
    billingAddress: cart.billingAddress,
    isDigital: lines.some(isDigital),
  })
  assertAllSold(lines)
}

/** @throws 503 `tax_unavailable` where the shop sells nothing while nobody works its taxes out */
const assertTaxed = ({ shop }: Context, { quote: { taxedBy } }: QuotedCart): void => {
  if (taxedBy.question && taxedBy.name === null && refusesWithout(shop))
    throw taxErrors.tax_unavailable({ retryAfter: 30 })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
