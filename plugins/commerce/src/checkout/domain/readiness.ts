import { checkoutErrors } from './errors.ts'

export type Missing = 'items' | 'email' | 'shippingAddress' | 'shippingOption' | 'billingAddress'

/** What a checkout looks at; of the address and the option only whether they are there. */
export type CheckoutDetails = {
  readonly itemCount: number
  readonly email: string | null
  readonly shippingAddress: object | null
  readonly shippingOption: object | null
  readonly requiresShipping: boolean
  readonly billingAddress?: object | null
  /** What is digital is taxed where its buyer is, and nothing else says where that is. */
  readonly isDigital?: boolean
}

/** What a cart still lacks to become an order, in the order in which a shopper would fill it in. */
export const missingForCheckout = (cart: CheckoutDetails): Missing[] => {
  const lacks: Record<Missing, boolean> = {
    items: cart.itemCount === 0,
    email: !cart.email,
    shippingAddress: cart.requiresShipping && !cart.shippingAddress,
    shippingOption: cart.requiresShipping && !cart.shippingOption,
    billingAddress: Boolean(cart.isDigital) && !cart.billingAddress && !cart.shippingAddress,
  }
  return (Object.keys(lacks) as Missing[]).filter((part) => lacks[part])
}

/** @throws 422 `checkout_incomplete` with what is `missing` */
export const assertCheckoutComplete = (cart: CheckoutDetails): void => {
  const missing = missingForCheckout(cart)
  if (missing.length > 0) throw checkoutErrors.checkout_incomplete({ missing })
}

/** @throws 409 `item_unavailable` with the `items` (ids) that are not sold any more */
export const assertAllSold = (
  lines: readonly { readonly id: string; readonly sold: boolean }[],
): void => {
  const items = lines.filter(({ sold }) => !sold).map(({ id }) => id)
  if (items.length > 0) throw checkoutErrors.item_unavailable({ items })
}

/**
 * A shopper may insist on the total that the page showed. Who says nothing pays what holds now.
 *
 * @throws 409 `price_changed` with the new `total`
 */
export const assertTotalAccepted = (acceptTotal: number | undefined, total: number): void => {
  if (acceptTotal !== undefined && acceptTotal !== total) {
    throw checkoutErrors.price_changed({ total })
  }
}
