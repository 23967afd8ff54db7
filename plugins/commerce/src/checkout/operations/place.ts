import { createHash } from 'node:crypto'

import type { Context } from '@souk/kernel'

import { loadQuotedCart, type CartKey, type QuotedCart } from '../../cart/operations/index.ts'
import { placeOrder } from '../../orders/domain/index.ts'
import { findOrder, hasOrder, letGo, type OrderRow } from '../../orders/operations/index.ts'
import { isUnderWay, paymentErrors } from '../../payments/domain/index.ts'
import {
  openOnes,
  paymentsOf,
  waysToPay,
  type PaymentProvider,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import { assertAllSold, assertCheckoutComplete, assertTotalAccepted } from '../domain/index.ts'
import { frozenFacts } from './frozenFacts.ts'
import type { Placed } from './placed.ts'
import { placeAgain } from './placeAgain.ts'
import { placeNew } from './placeNew.ts'

type Wish = { readonly provider: string | undefined; readonly acceptTotal: number | undefined }

/**
 * Places a cart's order, or brings the one it has up to date, in the caller's transaction: prices
 * anew, holds the stock, freezes what was agreed and writes the payment that is about to be opened.
 */
export const place = async (ctx: Context, key: CartKey, wish: Wish): Promise<Placed> => {
  // The lock makes everybody who checks this cart out wait in line, and find what the first did.
  const quoted = await loadQuotedCart(ctx, key, { lock: true, question: hasOrder(ctx) })
  const previous = quoted.answer
    ? await findOrder(ctx, { cart: quoted.cart.id }, { lock: true })
    : undefined
  const payments = previous ? await paymentsOf(ctx, previous.id) : []
  if (previous && quoted.cart.status === 'completed') return asItStands(previous, payments)

  const provider = await chosen(ctx, wish.provider, payments[0])
  assertReady(quoted)
  assertTotalAccepted(wish.acceptTotal, quoted.quote.totals.total)
  const facts = frozenFacts(quoted)
  const placement = placeOrder(facts, {
    previous: previous ?? null,
    hash: sha256,
    now: ctx.now(),
  })
  if (placement.kind === 'place') {
    for (const unwanted of openOnes(payments)) await letGo(ctx, unwanted)
    return placeNew(ctx, { cart: quoted.cart, placement, provider })
  }
  if (!previous) throw new Error('An order that is not placed now must be there.')
  if (previous.status !== 'pending') return asItStands(previous, payments)
  // Whoever pays again while money is on its way would have paid twice.
  if (payments.some(({ state }) => isUnderWay(state))) throw paymentErrors.payment_in_progress()
  return placeAgain(ctx, { cart: quoted.cart, placement, provider, previous, payments })
}

/** The way to pay that was wished for, else the one that was chosen before, else the shop's preferred one. */
const chosen = async (
  ctx: Context,
  wanted: string | undefined,
  before: PaymentRow | undefined,
): Promise<PaymentProvider> => {
  const ways = await waysToPay(ctx)
  const named = (name: string | undefined) => ways.find((one) => one.name === name)
  const way = wanted === undefined ? (named(before?.provider) ?? ways[0]) : named(wanted)
  if (!way) throw paymentErrors.payment_provider_unknown({ provider: wanted ?? '' })
  return way
}

/** An order that is confirmed is answered with, whatever is asked of it. */
const asItStands = (order: OrderRow, payments: readonly PaymentRow[]): Placed => {
  const payment = payments.find(({ state }) => state === 'paid') ?? payments[0]
  if (!payment) throw new Error(`Order ${order.id} has no payment.`)
  return { order, payment, isNew: false }
}

const assertReady = ({ cart, quote, lines }: QuotedCart): void => {
  assertCheckoutComplete({
    itemCount: quote.itemCount,
    email: cart.email,
    shippingAddress: cart.shippingAddress,
    shippingOption: quote.shippingOption,
    requiresShipping: quote.consignment.requiresShipping,
  })
  assertAllSold(lines)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
