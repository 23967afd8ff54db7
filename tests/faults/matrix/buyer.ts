import { randomUUID } from 'node:crypto'

import { createProduct, createVariant } from '../../support/fixtures/catalogue.ts'
import { fillCart, readyForCheckout, type Order } from '../../support/fixtures/shopping.ts'
import type { Reply } from '../../support/http/http.ts'
import type { World } from './world.ts'

export const STOCK = 6

export type Buyer = {
  readonly cart: string
  readonly variant: string
  readonly product: string
  /** Places the order; again with the same key. Nothing when the app died at it. */
  readonly checkOut: () => Promise<CheckedOut | undefined>
  readonly confirm: (order: Pick<Order, 'id' | 'token'>) => Promise<Order | undefined>
}

export type CheckedOut = {
  readonly order: Order
  readonly payment: { readonly redirectUrl?: string; readonly status: string }
}

/** Somebody with a full cart, ready to pay for pieces that nobody else knows of. */
export const newBuyer = async (
  { operator, tenant, visitor }: World,
  pieces: number,
): Promise<Buyer> => {
  const product = await createProduct(operator, tenant, { options: [] })
  const variant = await createVariant(operator, { tenant, product }, { options: {}, stock: STOCK })
  const { cart, shopper, path } = await fillCart(visitor, [
    { variant: variant.id, quantity: pieces },
  ])
  await readyForCheckout(shopper, path)
  const headers = { 'idempotency-key': randomUUID() }
  return {
    cart: cart.id,
    variant: variant.id,
    product: product.id,
    checkOut: () => patiently(() => shopper.post<CheckedOut>(`${path}/checkout`, {}, { headers })),
    confirm: async ({ id, token }) =>
      (
        await answerOf(() =>
          shopper
            .with({ 'x-order-token': token })
            .post<{ order: Order }>(`/api/store/orders/${id}/confirm`, {}),
        )
      )?.order,
  }
}

/** What came of a call that may meet a process that dies; nothing when nobody knows. */
export const answerOf = async <T>(call: () => Promise<Reply<T>>): Promise<T | undefined> => {
  try {
    const { status, body } = await call()
    return status >= 200 && status < 300 ? body : undefined
  } catch {
    return undefined
  }
}

/** As people do: twice, if it did not work the first time. */
const patiently = async <T>(call: () => Promise<Reply<T>>): Promise<T | undefined> =>
  (await answerOf(call)) ?? (await answerOf(call))

/** Buys what is left of a variant, by hand: the one who was quicker. */
export const buyTheRest = async ({ visitor, database }: World, variant: string): Promise<void> => {
  const { rows } = await database.query<{ left: number }>(
    `select (on_hand - held)::int as left from stock_levels where variant_id = $1`,
    [variant],
  )
  const left = rows[0]?.left ?? 0
  if (left === 0) return
  const { shopper, path } = await fillCart(visitor, [{ variant, quantity: left }])
  await readyForCheckout(shopper, path)
  await answerOf(() => shopper.post(`${path}/checkout`, { provider: 'manual' }))
}
