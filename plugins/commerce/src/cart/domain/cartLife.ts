import { cartErrors } from './errors.ts'

export type CartStatus = 'open' | 'completed'

export const CART_DAYS = 30

const DAY = 24 * 60 * 60 * 1000

/** Every change keeps a cart for another thirty days. */
export const expiresAt = (now: Date): Date => new Date(now.getTime() + CART_DAYS * DAY)

export const isExpired = (cart: { readonly expiresAt: Date }, now: Date): boolean =>
  cart.expiresAt <= now

/** The guard before every change to a cart. @throws 409 `cart_completed` once it is an order */
export const assertOpen = (cart: { readonly status: CartStatus }): void => {
  if (cart.status === 'completed') throw cartErrors.cart_completed()
}
