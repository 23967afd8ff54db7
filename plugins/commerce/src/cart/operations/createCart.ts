import { anyone, defineOperation, hashToken, kernelErrors, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { asksNothing } from '../../catalogue/operations/index.ts'
import { noShipping } from '../../shipping/operations/index.ts'
import { emailInput } from '../../customers/operations/index.ts'
import { addQuantity, assertRoomFor, expiresAt, type Carried } from '../domain/index.ts'
import { cartTokenOf } from './asShopper.ts'
import { assertFit, hasAnswers } from './assertFit.ts'
import { assertWishes } from './assertWishes.ts'
import { carriedInput, carriedOf, carriesJson, keyOf } from './carried.ts'
import { cartHeaders, cartKey, newPieces } from './cartHttp.ts'
import { completeTaxes } from './completeTaxes.ts'
import { cartView, viewOf } from './cartView.ts'
import { isId } from '../../shared/sqlArray.ts'
import type { StoredCart } from './cartTypes.ts'
import { moveSaved, orderedWith } from './moveSaved.ts'
import { customerOf } from './ownCart.ts'
import { answerSeen } from './seenCart.ts'
import { quoteCart } from './quoteCart.ts'
import { refuseItems } from './refusals.ts'
import { availableSql } from '../../inventory/operations/index.ts'
import { isSold } from './soldSql.ts'

const item = z.object({ variant: z.string().max(100), quantity: newPieces, ...carriedInput })

type Item = {
  readonly variant: string
  readonly quantity: number
  readonly key: string
  readonly carried: Carried
}

export const createCart = defineOperation({
  name: 'carts.create',
  summary: 'Begin a cart; the answer holds its secret token, this once',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/carts', status: 201, headers: cartHeaders },
  input: z.object({
    currency: z.string().max(10).nullish(),
    items: z.array(item).max(1000).nullish(),
    email: emailInput.nullish(),
    cartToken: cartKey.cartToken.describe(
      'The secret of a cart that has become an order: what was saved for later with it comes along. ' +
        'With a session, that of the customer’s orders does.',
    ),
  }),
  output: cartView.extend({ token: z.string().describe('To be sent as X-Cart-Token.') }),
  access: anyone,
  complete: (ctx, { output }) => completeTaxes(ctx, { input: { cartToken: output.token }, output }),
  run: async (ctx, given) => {
    const { currency, items, email } = {
      currency: given.currency ?? ctx.shop.currency,
      items: given.items ?? [],
      email: given.email ?? emailOfCustomer(ctx),
    }
    if (!ctx.shop.currencies.includes(currency)) throw unknownCurrency(ctx)
    const cart = newCart(ctx, { currency, email })
    const token = cartTokenOf(ctx, cart.id)
    const lines = together(items)
    await assertFit(ctx, lines, sql`${currency}::text`)
    await assertWishes(ctx, lines, () => Promise.resolve(currency))
    const begin = async (inside: Context) => {
      await store(inside, cart, { token, items: lines })
      const saved = await inherit(inside, cart.id, given.cartToken)
      return items.length > 0 || saved > 0
        ? answerSeen(inside, { id: cart.id, cartToken: token }, {})
        : emptyView(inside, cart)
    }
    // Together, so that nothing is kept of a cart that is too large to be counted.
    const view = items.length > 0 ? await ctx.transaction(begin) : await begin(ctx)
    return { ...view, token }
  },
})

/** What was saved for later goes on after an order. @returns how many lines of it there are */
const inherit = async (
  ctx: Context,
  cart: string,
  cartToken: string | undefined,
): Promise<number> => {
  const ways = [
    ...(cartToken ? [orderedWith(cartToken)] : []),
    ...(ctx.actor.kind === 'customer'
      ? [sql`c.status = 'completed' and c.customer_id = ${ctx.actor.id}`]
      : []),
  ]
  if (ways.length === 0) return 0
  return moveSaved(ctx, { from: sql`(${sql.join(ways, sql` or `)})`, to: cart })
}

type NewCart = Pick<StoredCart, 'id' | 'currency' | 'email' | 'expiresAt'>

const newCart = (ctx: Context, given: { currency: string; email: string | null }): NewCart => ({
  id: ctx.newId(),
  ...given,
  expiresAt: expiresAt(ctx.now()),
})

/** One statement, with lines or without: all of it comes to be, or nothing. */
const store = async (
  ctx: Context,
  cart: NewCart,
  { token, items }: { token: string; items: readonly Item[] },
): Promise<void> => {
  const rows = items.some(({ variant }) => !isId(variant))
    ? []
    : await ctx.sql(statement(ctx, cart, token, items))
  if (rows.length === 0) await refuseItems(ctx, { currency: cart.currency, lines: 0 }, items)
}

const statement = (ctx: Context, cart: NewCart, token: string, items: readonly Item[]) => {
  const now = ctx.now().toISOString()
  const { column, value } = ctx.scope
  const { join, available } = availableSql('v')
  const make = (condition: ReturnType<typeof sql>) => sql`
    insert into carts (id, status, currency, locale, email, customer_id, token_hash, codes,
                       expires_at, created_at, updated_at${column})
    select ${cart.id}::uuid, 'open', ${cart.currency}, ${ctx.shop.locale}, ${cart.email}, ${customerOf(ctx)},
           ${hashToken(token)}, '[]'::jsonb, ${cart.expiresAt.toISOString()}::timestamptz,
           ${now}::timestamptz, ${now}::timestamptz${value}
    where ${condition}
    returning id`
  if (items.length === 0) return make(sql`true`)
  const wanted = items.map(({ carried, ...one }) => ({
    ...one,
    id: ctx.newId(),
    carries: carriesJson(carried),
    answered: hasAnswers(carried),
  }))
  return sql`
    with wanted as (
      select w.*, sum(w.quantity) over (partition by w.variant) as of_variant
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        as w(id uuid, variant uuid, quantity int, key text, carries text, answered boolean)
    ), sold as (
      select w.id, v.id as variant, p.title, w.quantity, w.key, w.carries::jsonb as carries
      from wanted w
        join variants v on v.id = w.variant
        join products p on p.id = v.product_id
        ${join}
      where ${ctx.scope.where('v')} and ${isSold(ctx, sql`${cart.currency}::text`)}
        and ${available} >= w.of_variant and (w.answered or ${asksNothing(sql`p.id`)})
    ), made as (
      ${make(sql`(select count(*) from sold) = ${wanted.length}::int`)}
    ), lines as (
      insert into cart_items (id, cart_id, variant_id, key, carries, title, quantity, created_at, updated_at${column})
      select sold.id, made.id, sold.variant, sold.key, sold.carries, sold.title, sold.quantity, ${now}::timestamptz, ${now}::timestamptz${value}
      from made, sold
    )
    select id from made`
}

const emailOfCustomer = ({ actor, req }: Context): string | null =>
  actor.kind === 'customer' && typeof req.user?.email === 'string' ? req.user.email : null

/** @throws 400 `quantity_invalid` · 422 `cart_full` */
const together = (items: readonly z.output<typeof item>[]): Item[] => {
  const lines = new Map<string, Item>()
  for (const { variant, quantity, ...given } of items) {
    const carried = carriedOf(given)
    const line = { variant: variant.toLowerCase(), key: keyOf(carried), carried, quantity }
    const identity = `${line.variant} ${line.key}`
    const present = lines.get(identity)
    lines.set(identity, {
      ...line,
      quantity: present ? addQuantity(present.quantity, quantity) : quantity,
    })
  }
  assertRoomFor(lines.size)
  return [...lines.values()]
}

const NO_CREDIT = { credit: [] }
const NO_TAX = { taxRates: [], taxCodes: {}, taxBuyer: { taxId: null, exempt: false } }

/** Nothing has to be asked about a cart that was made empty a moment ago. */
const emptyView = (ctx: Context, made: NewCart) => {
  const cart: StoredCart = {
    ...made,
    status: 'open',
    locale: ctx.shop.locale,
    customer: null,
    codes: [],
    shippingAddress: null,
    billingAddress: null,
    shippingOption: null,
    taxId: null,
    shippingAnswers: {},
    taxAnswer: null,
    note: null,
    usesCredit: false,
    remindMe: false,
    seen: null,
  }
  const shopper = { groups: [], isNew: null }
  const { methods: shippingMethods, ground: shippingGround } = noShipping(ctx)
  const shipping = { shippingMethods, shippingGround }
  const loaded = {
    cart,
    lines: [],
    saved: [],
    promotions: [],
    shopper,
    ...shipping,
    ...NO_TAX,
    ...NO_CREDIT,
    exchange: null,
    rate: null,
  }
  return viewOf({ ...loaded, quote: quoteCart(ctx, loaded) })
}

const unknownCurrency = ({ shop }: Context) =>
  kernelErrors.invalid_input({
    issues: [{ path: ['currency'], message: `One of: ${shop.currencies.join(', ')}.` }],
  })
