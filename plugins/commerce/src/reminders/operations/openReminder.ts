import { anyone, defineOperation, hashToken, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  bringAlong,
  cartHeaders,
  cartKey,
  copyCart,
  type CartKey,
} from '../../cart/operations/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { reminderErrors } from '../domain/index.ts'
import { letterOf } from './link.ts'

export const openReminder = defineOperation({
  name: 'reminders.open',
  summary:
    'Open what a reminder was about: the very cart for whoever has it, and a copy of its lines for everybody else',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/reminders/open', headers: cartHeaders },
  input: z.object({
    secret: z.string().max(200).describe('What stands behind the `#` of the letter’s link.'),
    cart: z
      .string()
      .max(100)
      .optional()
      .describe('The cart that the shopper has now, which they go on with.'),
    cartToken: cartKey.cartToken,
  }),
  output: z.object({
    cart: z.string().nullable().describe('Null where its customer has to log in first.'),
    cartToken: z.string().nullable().describe('A guest’s, to be sent as X-Cart-Token.'),
    left: z
      .int()
      .describe('How many lines stay where they are, such as those in their shopper’s own words.'),
  }),
  access: anyone,
  rateLimit: [
    { points: 60, seconds: 300, by: 'ip', counts: 'refused' },
    { points: 600, seconds: 300, by: 'ip' },
  ],
  run: (ctx, { secret, cart, cartToken }) =>
    ctx.transaction(async (inside) => {
      const opened = await find(inside, secret)
      const answer = await openFor(inside, opened, presentCart(inside, { cart, cartToken }))
      // After the carts: a login that merges has them first, and then the letters about them.
      await noteOpened(inside, opened.letter)
      return answer
    }),
})

type Opened = {
  readonly letter: string
  readonly cart: string
  readonly customer: string | null
  readonly hash: string | null
}

/** @throws 404 `reminder_not_found` */
const find = async (ctx: Context, secret: string): Promise<Opened> => {
  const letter = letterOf(ctx, secret, 'open')
  if (!letter) throw reminderErrors.reminder_not_found()
  const now = ctx.now().toISOString()
  const [row] = await ctx.sql<Opened>(sql`
    select l.id::text as letter, c.id::text as cart, c.customer_id::text as customer, c.token_hash as hash
    from reminder_letters l join carts c on c.id = l.cart_id
    where ${ctx.scope.where('l')} and l.id = ${letter} and c.status = 'open' and c.expires_at > ${now}`)
  if (!row) throw reminderErrors.reminder_not_found()
  return row
}

type Brought = { readonly cart?: string | undefined; readonly cartToken?: string | undefined }

const presentCart = (ctx: Context, { cart, cartToken }: Brought): CartKey | undefined => {
  const mayOpen = cartToken !== undefined || ctx.actor.kind === 'customer'
  return cart !== undefined && isId(cart) && mayOpen ? { id: cart, cartToken } : undefined
}

const openFor = async (ctx: Context, opened: Opened, own: CartKey | undefined) => {
  if (opened.customer !== null) return openAccounts(ctx, opened, own)
  const found = isVery(opened, own)
    ? { id: opened.cart, token: own.cartToken, left: 0 }
    : await copyCart(ctx, { from: opened.cart, own })
  await countFor(ctx, opened.letter, found.id)
  return { cart: found.id, cartToken: found.token, left: found.left }
}

/** What an account holds opens to whoever is logged in to it, and not to whoever has the letter. */
const openAccounts = async (ctx: Context, opened: Opened, own: CartKey | undefined) => {
  const isOwner = ctx.actor.kind === 'customer' && ctx.actor.id === opened.customer
  if (!isOwner) return { cart: null, cartToken: null, left: 0 }
  if (own) await bringAlong(ctx, { own, other: opened.cart })
  await countFor(ctx, opened.letter, opened.cart)
  return { cart: opened.cart, cartToken: null, left: 0 }
}

/** Letters are passed on. Whoever has filled the cart has its token, beside the letter. */
const isVery = (
  { cart, hash }: Opened,
  own: CartKey | undefined,
): own is CartKey & { readonly cartToken: string } =>
  own?.cartToken !== undefined && own.id === cart && hashToken(own.cartToken) === hash

/**
 * What is ordered with this cart counts for the letter.
 *
 * @throws 404 `reminder_not_found` where it is gone
 */
const countFor = async (ctx: Context, letter: string, cart: string): Promise<void> => {
  const rows = await ctx.sql(sql`
    update carts c set reminder = ${letter} where ${ctx.scope.where('c')} and c.id = ${cart}
    returning c.id`)
  // A login may have merged it meanwhile.
  if (rows.length === 0) throw reminderErrors.reminder_not_found()
}

const noteOpened = async (ctx: Context, letter: string): Promise<void> => {
  const now = ctx.now().toISOString()
  await ctx.sql(sql`
    update reminder_letters l set opened_at = coalesce(l.opened_at, ${now}::timestamptz), updated_at = ${now}
    where ${ctx.scope.where('l')} and l.id = ${letter}`)
}
