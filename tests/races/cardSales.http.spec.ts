import { afterAll, beforeAll, expect, it } from 'vitest'

import { eventually } from '../contract/support/house.ts'
import { look } from '../contract/support/sql.ts'
import { connectShop, startPaidApp, type PaidApp } from '../e2e/support/paidApp.ts'
import {
  createShop,
  errorOf,
  fillCart,
  readyForCheckout,
  visitorOf,
  type Http,
  type Order,
  type Reply,
} from '../support/index.ts'

type Placed = { order: Order; payment: { redirectUrl: string } }
type Buyer = { readonly shopper: Http; readonly path: string }

const BUYERS = 30
const PIECES = 10
let app: PaidApp

beforeAll(async () => {
  app = await startPaidApp()
})

afterAll(() => app?.stop())

const sessionOf = ({ payment }: Placed): string => payment.redirectUrl.split('/').at(-1) ?? ''
const confirm = ({ order }: Placed, { shopper }: Buyer) =>
  shopper
    .with({ 'x-order-token': order.token })
    .post<{ order: Order }>(`/api/store/orders/${order.id}/confirm`, {})

it('thirty buyers of ten pieces: ten are sold, and nobody pays for nothing', async () => {
  const shop = await createShop(app.operator, { variant: { stock: PIECES } })
  const account = await connectShop(app.operator, { shop, double: app.double })
  const variant = shop.variants[0].id
  const buyers = await Promise.all(
    Array.from({ length: BUYERS }, async (_, index): Promise<Buyer> => {
      const visitor = visitorOf(app.url, shop.tenant).with({ 'x-forwarded-for': `10.1.0.${index}` })
      const { shopper, path } = await fillCart(visitor, [{ variant, quantity: 1 }])
      await readyForCheckout(shopper, path)
      return { shopper, path }
    }),
  )
  const checkOut = ({ shopper, path }: Buyer) => shopper.post<Placed>(`${path}/checkout`, {})
  const first = await Promise.all(buyers.map(checkOut))
  const placed = (replies: readonly Reply<Placed>[]) =>
    replies.flatMap((reply, index) =>
      reply.status === 201 ? [{ buyer: buyers[index] as Buyer, placed: reply.body }] : [],
    )
  const refused = first.filter(({ status }) => status !== 201)
  expect(placed(first)).toHaveLength(PIECES)
  expect(new Set(refused.map((reply) => errorOf(reply).code))).toEqual(
    new Set(['insufficient_stock']),
  )

  // The time of all ten runs out, and five others take what was held; then all fifteen pay at once.
  await look(
    app.databaseUrl,
    `update orders set held_until = now() - interval '1 second' where tenant_id = $1`,
    [shop.tenant.id],
  )
  await eventually(async () => {
    const [level] = await look<{ held: number }>(
      app.databaseUrl,
      `select held::int as held from stock_levels where variant_id = $1`,
      [variant],
    )
    return level?.held === 0
  }, 90)
  const others = buyers.filter((_, index) => first[index]?.status !== 201).slice(0, 5)
  const second = await Promise.all(others.map(checkOut))
  expect(second.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  const paying = [
    ...placed(first),
    ...second.map(({ body }, index) => ({ buyer: others[index] as Buyer, placed: body })),
  ]
  await Promise.all(
    paying.flatMap(({ buyer, placed: one }) => [
      app.double.control.pay(sessionOf(one)).catch(() => undefined),
      confirm(one, buyer),
      confirm(one, buyer),
    ]),
  )
  await Promise.all(paying.map(({ buyer, placed: one }) => confirm(one, buyer)))

  const orders = () =>
    look<{ status: string; paymentStatus: string; count: number }>(
      app.databaseUrl,
      `select status::text as status, payment_status::text as "paymentStatus", count(*)::int as count
       from orders where tenant_id = $1 group by 1, 2 order by 3 desc`,
      [shop.tenant.id],
    )
  await eventually(async () => {
    const rows = await orders()
    // Called off and paid is on its way to be refunded.
    return rows.every(
      ({ status, paymentStatus }) =>
        paymentStatus === 'refunded' || (paymentStatus === 'paid' && status === 'confirmed'),
    )
  }, 60)
  expect(await orders()).toEqual([
    { status: 'confirmed', paymentStatus: 'paid', count: 10 },
    { status: 'cancelled', paymentStatus: 'refunded', count: 5 },
  ])
  const { data: charges } = await app.stripe.charges.list(
    { limit: 100 },
    { stripeAccount: account },
  )
  expect(charges).toHaveLength(15)
  expect(charges.filter(({ refunded }) => refunded)).toHaveLength(5)
  const [level] = await look(
    app.databaseUrl,
    `select on_hand::int as "onHand", held::int as held from stock_levels where variant_id = $1`,
    [variant],
  )
  expect(level).toEqual({ onHand: 0, held: 0 })
  expect((await app.double.control.books()).violations).toEqual([])
})
