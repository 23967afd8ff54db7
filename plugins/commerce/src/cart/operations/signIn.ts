import { anyone, defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  authenticate,
  credentials,
  customerView,
  enrol,
  openSession,
  registration,
  type SignedIn,
} from '../../customers/operations/index.ts'
import { takeWishesAlong, wishHeaders } from '../../wishes/operations/index.ts'
import { viewCart } from './answerCart.ts'
import { cartHeaders } from './cartHttp.ts'
import { cartView, type CartView } from './cartView.ts'
import { completeTaxes } from './completeTaxes.ts'
import { takeCartAlong } from './takeCartAlong.ts'
import { isTooLarge } from './isCountable.ts'

// These two belong to the customers by name. They stand here because a guest brings a cart along,
// and customers, who come before carts, know nothing of them.

const guest = {
  cartToken: z.string().max(200).optional().describe("The guest's cart, to be taken along."),
  wishToken: z.string().max(200).optional().describe("The guest's wish list, to be taken along."),
}
const guestHeaders = { ...cartHeaders, ...wishHeaders }
const signedIn = z.object({ token: z.string(), customer: customerView, cart: cartView.optional() })

export const logIn = defineOperation({
  name: 'customers.login',
  summary: 'Log in; the cart of the guest becomes the customer’s',
  feature: 'commerce',
  http: {
    method: 'POST',
    path: '/store/customers/login',
    headers: guestHeaders,
    responseHeaders: ({ token }, ctx) => openSession(ctx, token),
  },
  input: credentials.extend(guest),
  output: signedIn,
  access: anyone,
  rateLimit: [
    { points: 20, seconds: 300, by: 'email', counts: 'refused' },
    { points: 100, seconds: 300, by: 'ip', counts: 'refused' },
  ],
  effect: 'resumable',
  complete: (ctx, { output }) => withCartsTaxes(ctx, output),
  run: async (ctx, { cartToken, wishToken, ...given }) =>
    withGuests(ctx, await authenticate(ctx, given), { cartToken, wishToken }),
})

export const register = defineOperation({
  name: 'customers.register',
  summary: 'Become a customer of this shop, and be logged in',
  feature: 'commerce',
  http: {
    method: 'POST',
    path: '/store/customers',
    status: 201,
    headers: guestHeaders,
    responseHeaders: ({ token }, ctx) => openSession(ctx, token),
  },
  input: registration.extend(guest),
  output: signedIn,
  access: anyone,
  rateLimit: { points: 200, seconds: 3600, by: 'ip' },
  complete: (ctx, { output }) => withCartsTaxes(ctx, output),
  run: (ctx, { cartToken, wishToken, ...given }) =>
    ctx.transaction(async (inside) =>
      withGuests(inside, await enrol(inside, given), { cartToken, wishToken }),
    ),
})

type Guests = { readonly cartToken: string | undefined; readonly wishToken: string | undefined }

const withGuests = (
  ctx: Context,
  { token, customer }: SignedIn,
  { cartToken, wishToken }: Guests,
) =>
  ctx.transaction(async (inside) => {
    const id = await takeCartAlong(inside, { customer: customer.id, cartToken })
    await takeWishesAlong(inside, { customer: customer.id, wishToken })
    if (!id) return { token, customer }
    const cart = await countedCart(asCustomer(inside, customer.id), id)
    return cart ? { token, customer, cart } : { token, customer }
  })

/** Nobody is kept out because of a cart whose prices have become too high to be counted together. */
const countedCart = async (ctx: Context, id: string): Promise<CartView | undefined> => {
  try {
    return await viewCart(ctx, { id })
  } catch (error) {
    if (isTooLarge(error)) return undefined
    throw error
  }
}

/** From here on it is the customer who asks. */
const asCustomer = (ctx: Context, id: string): Context => ({
  ...ctx,
  actor: { kind: 'customer', id },
})

const withCartsTaxes = async (
  ctx: Context,
  answer: z.input<typeof signedIn>,
): Promise<z.input<typeof signedIn>> => {
  const { cart, customer } = answer
  if (!cart) return answer
  const done = { input: {}, output: cart }
  return { ...answer, cart: await completeTaxes(asCustomer(ctx, customer.id), done) }
}
