import type { FilledShop } from './fillShop.ts'

export type Call = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Scenario = {
  readonly name: string
  /** Calls made one after the other; a later one is built from the answers before it. */
  readonly calls: readonly ((before: readonly unknown[]) => Call)[]
  /** The least share of the empty handler's rate that we promise, if any. */
  readonly promised?: number
}

type Cart = { readonly id: string; readonly token: string }

/** What a storefront asks for most, and what it is measured against. */
export const scenarios = ({ slug, variant }: FilledShop): readonly Scenario[] => {
  const headers = { 'x-tenant-id': slug, 'content-type': 'application/json' }
  const get = (path: string): Call => ({ method: 'GET', path, headers })
  let asked = 0
  return [
    { name: 'empty handler', calls: [() => ({ method: 'GET', path: '/api/health/live' })] },
    {
      name: 'product list of 20',
      calls: [() => get('/api/store/products?limit=20')],
      promised: 0.6,
    },
    {
      name: 'product by slug',
      calls: [() => get(`/api/store/products/product-${1 + (asked++ % 1000)}`)],
      promised: 0.6,
    },
    {
      name: 'product list, never asked before',
      calls: [() => get(`/api/store/products?limit=20&price[min]=${asked++}`)],
    },
    {
      name: 'cart: create, add item',
      calls: [
        () => ({ method: 'POST', path: '/api/store/carts', headers, body: '{}' }),
        ([cart]) => ({
          method: 'POST',
          path: `/api/store/carts/${(cart as Cart).id}/items`,
          headers: { ...headers, 'x-cart-token': (cart as Cart).token },
          body: JSON.stringify({ variant, quantity: 1 }),
        }),
      ],
      promised: 0.15,
    },
  ]
}
