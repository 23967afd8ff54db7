import { isUniqueViolation, isWorthRetrying, type Context } from '@souk/kernel'

import { loadQuotedCart, type CartKey } from '../../cart/operations/index.ts'
import { isSoldOut } from '../../inventory/domain/index.ts'
import { lockCredit } from '../../gift-cards/operations/index.ts'
import { findOrder, hasOrder, letGo, type OrderRow } from '../../orders/operations/index.ts'
import { isUnderWay, paymentErrors } from '../../payments/domain/index.ts'
import { openOnes, paymentsOf, type PaymentRow } from '../../payments/operations/index.ts'
import { assertKeysLeft, mayTakeKeys } from './assertKeysLeft.ts'
import type { Placed } from './placed.ts'
import { placeAgain } from './placeAgain.ts'
import { placeAsked } from './placeAsked.ts'
import { placeUnasked } from './placeUnasked.ts'
import { hasLimited, paysWithCredit, reserveUses } from './reserveUses.ts'
import { isAskedFirst, wantedOf, type Wish } from './wanted.ts'

/**
 * Places a cart's order, or brings the one it has up to date: prices anew, holds the stock, freezes what
 * was agreed and writes the payment that is about to be opened.
 */
export const place = async (ctx: Context, key: CartKey, wish: Wish): Promise<Placed> =>
  (await placeAtOnce(ctx, key, wish)) ?? ctx.transaction((inside) => placeInTurn(inside, key, wish))

/**
 * Most checkouts are a cart's first, and nobody else touches it: it is read without a lock, and what is
 * written holds only if it is still the cart that was read. Nothing when it takes more than that.
 */
const placeAtOnce = async (ctx: Context, key: CartKey, wish: Wish): Promise<Placed | undefined> => {
  // What fails inside a transaction is the end of it, and it can be begun anew by its owner only.
  if (ctx.inTransaction) return undefined
  const quoted = await loadQuotedCart(ctx, key, { question: hasOrder(ctx) })
  if (quoted.answer || quoted.cart.status === 'completed') return undefined
  const wanted = await wantedOf(ctx, quoted, { wish })
  const { placement } = wanted
  if (!isAskedFirst(wanted) || placement.kind === 'unchanged') return undefined
  // What others may use up is counted under a lock.
  if (hasLimited(quoted) || paysWithCredit(quoted) || mayTakeKeys(quoted)) return undefined
  try {
    return await placeAsked(ctx, { ...wanted, placement })
  } catch (error) {
    if (isOvertaken(error)) return undefined
    throw error
  }
}

/** Perhaps by another checkout of the same cart, which has placed the order or holds the last pieces. */
const isOvertaken = (error: unknown): boolean =>
  isUniqueViolation(error, 'orders_one_of_cart') || isWorthRetrying(error) || isSoldOut(error)

/** The lock makes everybody who checks this cart out wait in line, and find what the first did. */
const placeInTurn = async (ctx: Context, key: CartKey, wish: Wish): Promise<Placed> => {
  const quoted = await loadQuotedCart(ctx, key, { lock: true, question: hasOrder(ctx) })
  const previous = quoted.answer
    ? await findOrder(ctx, { cart: quoted.cart.id }, { lock: true })
    : undefined
  const payments = previous ? await paymentsOf(ctx, previous.id) : []
  if (previous && quoted.cart.status === 'completed') return asItStands(previous, payments)

  const before = { order: previous, provider: payments[0]?.provider }
  const wanted = await wantedOf(ctx, quoted, { wish, before })
  const { placement } = wanted
  // Cards before stock, as wherever both are locked.
  if (paysWithCredit(quoted) || previous?.giftCards.length)
    await lockCredit(ctx, quoted.quote.giftCards, previous?.id)
  if (placement.kind === 'place') {
    await assertKeysLeft(ctx, quoted)
    for (const unwanted of openOnes(payments)) await letGo(ctx, unwanted)
    const placed = await (isAskedFirst(wanted) ? placeAsked : placeUnasked)(ctx, {
      ...wanted,
      placement,
    })
    if (!placed) throw new Error('A cart was changed though it was locked.')
    if (isAskedFirst(wanted)) await reserveUses(ctx, placed.order, quoted)
    return placed
  }
  if (!previous) throw new Error('An order that is not placed now must be there.')
  if (previous.status !== 'pending') return asItStands(previous, payments)
  // Whoever pays again while money is on its way would have paid twice.
  if (payments.some(({ state }) => isUnderWay(state))) throw paymentErrors.payment_in_progress()
  await assertKeysLeft(ctx, quoted, previous.id)
  return placeAgain(ctx, { ...wanted, previous, payments })
}

/** An order that is confirmed is answered with, whatever is asked of it. */
const asItStands = (order: OrderRow, payments: readonly PaymentRow[]): Placed => {
  const payment = payments.find(({ state }) => state === 'paid') ?? payments[0]
  if (!payment) throw new Error(`Order ${order.id} has no payment.`)
  return { order, payment, isNew: false }
}
