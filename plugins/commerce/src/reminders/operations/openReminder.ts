import { anyone, defineOperation, hashToken, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  bringAlong,
  cartHeaders,
  cartKey,
  cartTokenOf,
  takeCartAlong,
  takeLines,
  type CartKey,
} from '../../cart/operations/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { reminderErrors } from '../domain/index.ts'
import { letterOf } from './link.ts'

export const openReminder = defineOperation({
  name: 'reminders.open',
  summary:
    'Open the cart that a reminder was about; what lies in it goes into the one that the shopper has by now',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/reminders/open', headers: cartHeaders },
  input: z.object({
    secret: z.string().max(200).describe('What stands behind the `#` of the letter’s link.'),
    cart: z
      .string()
      .max(100)
      .optional()
      .describe('The cart that the shopper has now: what lies in the other one goes into it.'),
    cartToken: cartKey.cartToken,
  }),
  output: z.object({
    cart: z.string().nullable().describe('Null where its customer has to log in first.'),
    cartToken: z.string().nullable().describe('A guest’s, to be sent as X-Cart-Token.'),
  }),
  access: anyone,
  rateLimit: { points: 60, seconds: 300, by: 'ip', counts: 'refused' },
  run: (ctx, { secret, cart, cartToken }) =>
    ctx.transaction(async (inside) => {
      const { letter, ...opened } = await open(inside, secret)
      const own = presentCart(inside, { cart, cartToken })
      if (opened.customer !== null) {
        // What an account holds opens to whoever is logged in to it, and not to whoever has the letter.
        const isOwner = inside.actor.kind === 'customer' && inside.actor.id === opened.customer
        if (!isOwner) return { cart: null, cartToken: null }
        if (own) await bringAlong(inside, { own, other: opened.cart })
        return { cart: opened.cart, cartToken: null }
      }
      const token = cartTokenOf(inside, opened.cart)
      if (hashToken(token) !== opened.hash) throw reminderErrors.reminder_not_found()
      if (inside.actor.kind === 'customer')
        return {
          cart: await takeIn(inside, { letter, customer: inside.actor.id, token }),
          cartToken: null,
        }
      // Whoever has the link may open what the letter is about: a guest's own cart never becomes that.
      if (own && (await takeLines(inside, { own, other: opened.cart })))
        return { cart: own.id, cartToken: own.cartToken ?? null }
      return { cart: opened.cart, cartToken: token }
    }),
})

type Opened = {
  readonly letter: string
  readonly cart: string
  readonly customer: string | null
  readonly hash: string | null
}

/** @throws 404 `reminder_not_found` */
const open = async (ctx: Context, secret: string): Promise<Opened> => {
  const letter = letterOf(ctx, secret, 'open')
  if (!letter) throw reminderErrors.reminder_not_found()
  const now = ctx.now().toISOString()
  const [row] = await ctx.sql<Opened>(sql`
    update reminder_letters l set opened_at = coalesce(l.opened_at, ${now}::timestamptz), updated_at = ${now}
    from carts c
    where ${ctx.scope.where('l')} and l.id = ${letter} and c.id = l.cart_id
      and c.status = 'open' and c.expires_at > ${now}
    returning l.id::text as letter, c.id::text as cart, c.customer_id::text as customer, c.token_hash as hash`)
  if (!row) throw reminderErrors.reminder_not_found()
  return row
}

type Brought = { readonly cart?: string | undefined; readonly cartToken?: string | undefined }

const presentCart = (ctx: Context, { cart, cartToken }: Brought): CartKey | undefined => {
  const mayOpen = cartToken !== undefined || ctx.actor.kind === 'customer'
  return cart !== undefined && isId(cart) && mayOpen ? { id: cart, cartToken } : undefined
}

/**
 * Somebody who is logged in opens what they left as a guest: it goes into the cart that they have, and
 * what is ordered with that counts for the letter.
 */
const takeIn = async (
  ctx: Context,
  { letter, customer, token }: { letter: string; customer: string; token: string },
): Promise<string> => {
  const cart = await takeCartAlong(ctx, { customer, cartToken: token, linesOnly: true })
  if (cart === undefined) throw reminderErrors.reminder_not_found()
  await ctx.sql(sql`
    update reminder_letters l set cart_id = ${cart}::uuid
    where ${ctx.scope.where('l')} and l.id = ${letter} and l.cart_id is null and not exists (
      select from reminder_letters o where o.cart_id = ${cart} and o.number = l.number)`)
  return cart
}
