import { createHash } from 'node:crypto'

import { anyone, defineOperation, deriveToken, hashToken, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  cartHeaders,
  cartKey,
  loadQuotedCart,
  type CartKey,
  type QuotedCart,
} from '../../cart/operations/index.ts'
import { holdStock } from '../../inventory/operations/index.ts'
import { orderFacts, placeOrder, type OrderState } from '../../orders/domain/index.ts'
import {
  confirmPlaced,
  findOrder,
  orderView,
  ORDER_TOKEN,
  stockCause,
  viewOrder,
  writeOrder,
  type OrderRow,
} from '../../orders/operations/index.ts'
import { paymentErrors, paymentKey } from '../../payments/domain/index.ts'
import {
  insertPayment,
  latestPayment,
  movePayment,
  providersOf,
  type PaymentProvider,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import {
  assertAllSold,
  assertCheckoutComplete,
  assertTotalAccepted,
  holdUntil,
} from '../domain/index.ts'

const payment = z.object({
  provider: z.string(),
  status: z.string(),
  clientSecret: z.string().optional(),
  publishableKey: z.string().optional(),
  account: z.string().optional(),
  redirectUrl: z.string().optional(),
  instructions: z.string().optional(),
})

type Placed = { readonly order: OrderRow; readonly payment: PaymentRow; readonly isNew: boolean }

/**
 * place → open. Placing is one transaction; the provider is asked after it, and every step may be
 * run again: a cart has one order, and a version of it one payment.
 */
export const checkOut = defineOperation({
  name: 'carts.checkout',
  summary: "Place the cart's order: re-priced, its stock held, its payment opened",
  feature: 'commerce',
  effect: 'resumable',
  http: {
    method: 'POST',
    path: '/store/carts/:id/checkout',
    headers: cartHeaders,
    status: ({ created }) => (created ? 201 : 200),
  },
  input: z.object({
    ...cartKey,
    provider: z.string().max(60).nullish(),
    acceptTotal: z
      .int()
      .min(0)
      .nullish()
      .describe('The total that the shopper has seen; another one is refused.'),
  }),
  output: z.object({
    order: orderView.extend({ token: z.string() }),
    payment,
    created: z.boolean().describe('False when the cart had its order already.'),
  }),
  access: anyone,
  run: async (ctx, { provider: name, acceptTotal, ...key }) => {
    const placed = await ctx.transaction((inside) =>
      place(inside, key, {
        provider: name ?? undefined,
        acceptTotal: acceptTotal ?? undefined,
      }),
    )
    const opened = await open(ctx, placed)
    return {
      order: {
        ...viewOrder(placed.order),
        token: deriveToken(ctx.payload.secret, ORDER_TOKEN, placed.order.id),
      },
      payment: opened,
      created: placed.isNew,
    }
  },
})

type Wish = { readonly provider: string | undefined; readonly acceptTotal: number | undefined }

/** The way to pay of this name, or the preferred one. */
const providerNamed = (ctx: Context, name: string | undefined): PaymentProvider => {
  const providers = providersOf(ctx.payload)
  const found = name === undefined ? providers[0] : providers.find((one) => one.name === name)
  if (!found) throw paymentErrors.payment_provider_unknown({ provider: name ?? '' })
  return found
}

const place = async (
  ctx: Context,
  key: CartKey,
  { provider: wanted, acceptTotal }: Wish,
): Promise<Placed> => {
  // The lock makes everybody who checks this cart out wait in line, and find what the first did.
  const quoted = await loadQuotedCart(ctx, key, { lock: true })
  const previous = await findOrder(ctx, { cart: quoted.cart.id }, { lock: true })
  if (quoted.cart.status === 'completed' && previous) return again(ctx, previous)

  const provider = providerNamed(ctx, wanted)
  assertReady(quoted)
  assertTotalAccepted(acceptTotal, quoted.quote.totals.total)
  const now = ctx.now()
  const facts = frozen(quoted)
  const placement = placeOrder(facts, { previous: previous ?? null, hash: sha256, now })
  if (placement.kind === 'unchanged' && previous) return again(ctx, previous)
  if (placement.kind === 'unchanged') throw new Error('An order that is unchanged must be there.')

  const { cart } = quoted
  const id = placement.kind === 'change' && previous ? previous.id : ctx.newId()
  const until = holdUntil(now)
  const confirmsNow = provider.confirms === 'placement'
  if (!confirmsNow) {
    const lines = facts.items.map(({ variant, quantity }) => ({ variant, quantity }))
    await holdStock(ctx, { cause: stockCause(id), lines, until })
  }
  const state: OrderState = {
    version: placement.version,
    status: 'pending',
    paymentStatus: 'pending',
    fulfilmentStatus: 'unfulfilled',
    stock: confirmsNow ? 'none' : 'held',
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
    timeline: [...(placement.kind === 'change' ? (previous?.timeline ?? []) : []), placement.entry],
    quoteHash: placement.quoteHash,
    tokenHash: hashToken(deriveToken(ctx.payload.secret, ORDER_TOKEN, id)),
    heldUntil: confirmsNow ? null : until.toISOString(),
  })
  const row = await insertPayment(ctx, {
    order: id,
    provider: provider.name,
    state: confirmsNow ? 'pending' : 'creating',
    amount: facts.totals.total,
    currency: facts.currency,
    version: placement.version,
    attempt: 1,
  })
  if (confirmsNow) await confirmPlaced(ctx, await found(ctx, id), 'pending')
  return { order: await found(ctx, id), payment: row, isNew: placement.kind === 'place' }
}

/** Asks the provider, outside every transaction, and files its answer. */
const open = async (ctx: Context, { order, payment: row }: Placed) => {
  const provider = providerNamed(ctx, row.provider)
  const { externalId, ...opened } = await provider.open(ctx, {
    id: row.id,
    order: order.id,
    amount: row.amount,
    currency: row.currency,
    email: order.email,
    key: paymentKey(order.id, row),
  })
  if (row.state === 'creating') {
    await movePayment(ctx, row, {
      state: opened.status,
      ...(externalId === undefined ? {} : { externalId }),
      ...(opened.account === undefined ? {} : { account: opened.account }),
    })
  }
  return {
    provider: row.provider,
    ...opened,
    status: row.state === 'creating' ? opened.status : row.state,
  }
}

const again = async (ctx: Context, order: OrderRow): Promise<Placed> => {
  const row = await latestPayment(ctx, order.id)
  if (!row) throw new Error(`Order ${order.id} has no payment.`)
  return { order, payment: row, isNew: false }
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

/** What the order keeps: nothing that changes by itself, or every checkout would be a new version. */
const frozen = ({ cart, quote }: QuotedCart) =>
  orderFacts(
    {
      ...quote,
      items: quote.items.map(({ sold: _s, stock: _t, available: _a, slug: _u, ...line }) => ({
        ...line,
        variant: present(line.variant),
        product: present(line.product),
      })),
    },
    {
      email: cart.email ?? '',
      locale: cart.locale,
      note: cart.note,
      codes: cart.codes,
      shippingAddress: cart.shippingAddress,
      billingAddress: cart.billingAddress,
    },
  )

/** What was deleted is not sold, and has been refused before. */
const present = (id: string | null): string => {
  if (id === null) throw new Error('An order was to be placed for something that was deleted.')
  return id
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
