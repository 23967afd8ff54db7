import type { FilledShop } from './fillShop.ts'

export type Call = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Scenario = {
  readonly name: string
  /** What has to be there before it is measured. */
  readonly prepare?: (send: (call: Call) => Promise<unknown>) => Promise<void>
  /** Calls made one after the other; a later one is built from the answers before it. None when all is used up. */
  readonly calls: readonly ((before: readonly unknown[]) => Call | undefined)[]
  /** Whose rate it is compared with; the empty handler's unless told. */
  readonly beside?: string
  /** The least share of that rate that we promise, if any. */
  readonly promised?: number
}

/** More carts than are checked out in one round. */
const CARTS = 600

type Cart = { readonly id: string; readonly token: string }

/** What a storefront asks for most, and what it is measured against. */
export const scenarios = (
  { slug, variant, download }: FilledShop,
  generous: FilledShop,
): readonly Scenario[] => {
  const headers = { 'x-tenant-id': slug, 'content-type': 'application/json' }
  const get = (path: string): Call => ({ method: 'GET', path, headers })
  let asked = 0
  let carts: Cart[] = []
  const read: { one?: Cart; hundred?: Cart } = {}
  const generousHeaders = { ...headers, 'x-tenant-id': generous.slug }
  const cartOf = (which: 'one' | 'hundred', items: readonly string[], of: typeof headers) => ({
    prepare: async (send: (call: Call) => Promise<unknown>) => {
      read[which] = (await send({
        method: 'POST',
        path: '/api/store/carts',
        headers: of,
        body: JSON.stringify({ items: items.map((one) => ({ variant: one, quantity: 3 })) }),
      })) as Cart
    },
    calls: [
      (): Call | undefined => {
        const cart = read[which]
        return (
          cart && {
            method: 'GET',
            path: `/api/store/carts/${cart.id}`,
            headers: { ...of, 'x-cart-token': cart.token },
          }
        )
      },
    ],
  })
  const filledCart = (): Call => ({
    method: 'POST',
    path: '/api/store/carts',
    headers,
    body: JSON.stringify({
      email: 'ada@example.test',
      items: [{ variant: download, quantity: 1 }],
    }),
  })
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
    { name: 'cart: create, filled', calls: [() => filledCart()] },
    { name: 'cart: 1 line', ...cartOf('one', [variant], headers) },
    {
      name: 'cart: 100 lines, 20 discounts',
      ...cartOf('hundred', generous.hundred, generousHeaders),
      beside: 'cart: 1 line',
      promised: 0.2,
    },
    {
      name: 'checkout: place, open at Stripe',
      prepare: async (send) => {
        carts = await inTurn(CARTS, async () => (await send(filledCart())) as Cart)
      },
      calls: [
        () => {
          const cart = carts.pop()
          return (
            cart && {
              method: 'POST',
              path: `/api/store/carts/${cart.id}/checkout`,
              headers: { ...headers, 'x-cart-token': cart.token },
              body: JSON.stringify({ provider: 'stripe' }),
            }
          )
        },
      ],
      beside: 'cart: create, filled',
      promised: 0.5,
    },
  ]
}

/** Sixteen at a time, as the load comes. */
const inTurn = async <T>(count: number, make: () => Promise<T>): Promise<T[]> => {
  const made: T[] = []
  while (made.length < count) made.push(...(await Promise.all(Array.from({ length: 16 }, make))))
  return made
}
