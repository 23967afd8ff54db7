import { createHash } from 'node:crypto'

import { deriveToken, hashToken, type Context } from '@souk/kernel'

import { loadQuotedCart, type CartKey, type QuotedCart } from '../../cart/operations/index.ts'
import { holdStock } from '../../inventory/operations/index.ts'
import { placeOrder, type OrderState, type Placement } from '../../orders/domain/index.ts'
import {
  changeOrder,
  confirmPlaced,
  findOrder,
  letGo,
  ORDER_TOKEN,
  stockCause,
  writeOrder,
  type OrderRow,
} from '../../orders/operations/index.ts'
import { AGREED_BY_HAND, isUnderWay, paymentErrors } from '../../payments/domain/index.ts'
import {
  insertPayment,
  openOnes,
  paymentsOf,
  waysToPay,
  type PaymentProvider,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import {
  assertAllSold,
  assertCheckoutComplete,
  assertTotalAccepted,
  holdUntil,
} from '../domain/index.ts'
import { frozenFacts } from './frozenFacts.ts'

export type Placed = {
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly isNew: boolean
}

type Wish = { readonly provider: string | undefined; readonly acceptTotal: number | undefined }

/**
 * Places a cart's order, or brings the one it has up to date, in the caller's transaction: prices
 * anew, holds the stock, freezes what was agreed and writes the payment that is about to be opened.
 */
export const place = async (ctx: Context, key: CartKey, wish: Wish): Promise<Placed> => {
  // The lock makes everybody who checks this cart out wait in line, and find what the first did.
  const quoted = await loadQuotedCart(ctx, key, { lock: true })
  const previous = await findOrder(ctx, { cart: quoted.cart.id }, { lock: true })
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
  const isOver = previous !== undefined && previous.status !== 'pending'
  if (previous && isOver && placement.kind === 'unchanged') return asItStands(previous, payments)
  // Whoever pays again while money is on its way would have paid twice.
  if (previous?.status === 'pending' && payments.some(({ state }) => isUnderWay(state)))
    throw paymentErrors.payment_in_progress()

  const isSame = placement.kind === 'unchanged' && previous !== undefined
  const order = isSame ? previous : await write(ctx, { quoted, facts, placement, previous })
  await hold(ctx, order, provider)
  const latest = isSame ? payments[0] : undefined
  const isKept = latest && isReusable(latest, { name: provider.name, now: ctx.now() })
  if (isKept && (await isOnItsAccount(ctx, provider, latest))) {
    return { order: await found(ctx, order.id), payment: latest, isNew: false }
  }
  for (const unwanted of openOnes(payments)) await letGo(ctx, unwanted)
  const payment = await newPayment(ctx, { order, provider, attempt: (latest?.attempt ?? 0) + 1 })
  if (payment.state !== 'creating') await confirm(ctx, order.id, payment)
  return { order: await found(ctx, order.id), payment, isNew: placement.kind === 'place' }
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

/** How long the same opening is tried again: some providers answer a key as they first did for a whole day. */
const OPENING_MS = 60_000

const isReusable = (
  { state, provider, createdAt }: PaymentRow,
  { name, now }: { readonly name: string; readonly now: Date },
): boolean =>
  provider === name &&
  (state === 'pending' ||
    (state === 'creating' && now.getTime() - new Date(createdAt).getTime() < OPENING_MS))

/** A shop may have connected another account since: nobody is sent to pay into the one it has left. */
const isOnItsAccount = async (
  ctx: Context,
  { agree }: PaymentProvider,
  { account, amount, currency }: PaymentRow,
): Promise<boolean> => !agree || (await agree(ctx, { amount, currency })).account === account

type Writing = {
  readonly quoted: QuotedCart
  readonly facts: ReturnType<typeof frozenFacts>
  readonly placement: Placement<ReturnType<typeof frozenFacts>>
  readonly previous: OrderRow | undefined
}

const write = async (
  ctx: Context,
  { quoted: { cart }, facts, placement, previous }: Writing,
): Promise<OrderRow> => {
  if (placement.kind === 'unchanged') throw new Error('An order that is unchanged must be there.')
  const changes = placement.kind === 'change' ? previous : undefined
  const id = changes?.id ?? ctx.newId()
  const state: OrderState = {
    version: placement.version,
    status: 'pending',
    paymentStatus: 'pending',
    fulfilmentStatus: 'unfulfilled',
    stock: changes?.stock ?? 'none',
  }
  await writeOrder(ctx, {
    ...state,
    ...placement.facts,
    discounts: placement.facts.discounts.map(({ code, title, amount }) => ({
      code: code ?? null,
      title,
      amount,
    })),
    shippingOption: facts.shippingOption && {
      ...facts.shippingOption,
      taxRate: facts.shippingTaxRate,
    },
    shippingAddress: cart.shippingAddress as OrderRow['shippingAddress'],
    billingAddress: (cart.billingAddress ?? cart.shippingAddress) as OrderRow['billingAddress'],
    id,
    cart: cart.id,
    customer: cart.customer,
    timeline: [...(changes?.timeline ?? []), placement.entry],
    quoteHash: placement.quoteHash,
    tokenHash: hashToken(deriveToken(ctx.payload.secret, ORDER_TOKEN, id)),
    heldUntil: changes?.heldUntil ?? null,
  })
  return found(ctx, id)
}

/**
 * Pieces are held anew at each checkout: the shopper is still there, and has the whole time again.
 * What is confirmed at once takes them off the shelf instead, unless it had held others before.
 */
const hold = async (ctx: Context, order: OrderRow, provider: PaymentProvider): Promise<void> => {
  if (provider.confirms === 'placement' && order.stock === 'none') return
  const lines = order.items.map(({ variant, quantity }) => ({ variant, quantity }))
  const until = holdUntil(ctx.now())
  await holdStock(ctx, { cause: stockCause(order.id), lines, until })
  await changeOrder(ctx, order.id, { stock: 'held', heldUntil: until.toISOString(), entries: [] })
}

const newPayment = async (
  ctx: Context,
  {
    order,
    provider,
    attempt,
  }: { readonly order: OrderRow; readonly provider: PaymentProvider; readonly attempt: number },
): Promise<PaymentRow> => {
  const sum = { amount: order.totals.total, currency: order.currency }
  const agreed = (await provider.agree?.(ctx, sum)) ?? AGREED_BY_HAND
  const state = provider.confirms === 'placement' ? 'pending' : 'creating'
  return insertPayment(ctx, {
    ...agreed,
    ...sum,
    order: order.id,
    provider: provider.name,
    // There is nothing to ask anybody for.
    state: sum.amount === 0 ? 'paid' : state,
    version: order.version,
    attempt,
  })
}

/** The shop trusts the shopper to pay, or there is nothing to pay. */
const confirm = async (ctx: Context, id: string, { state }: PaymentRow): Promise<void> => {
  const order = await found(ctx, id)
  const number = await confirmPlaced(ctx, order, state === 'paid' ? 'paid' : 'pending')
  if (state !== 'paid') return
  const { currency, email } = order
  await ctx.emit({
    topic: 'order.paid',
    subject: id,
    payload: { number, total: order.totals.total, currency, email },
  })
}

/** An order that is confirmed is answered with, whatever is asked of it. */
const asItStands = (order: OrderRow, payments: readonly PaymentRow[]): Placed => {
  const payment = payments.find(({ state }) => state === 'paid') ?? payments[0]
  if (!payment) throw new Error(`Order ${order.id} has no payment.`)
  return { order, payment, isNew: false }
}

const found = async (ctx: Context, id: string): Promise<OrderRow> => {
  const order = await findOrder(ctx, { id })
  if (!order) throw new Error(`Order ${id} was written and is not there.`)
  return order
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
