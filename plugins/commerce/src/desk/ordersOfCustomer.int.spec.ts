import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { listenToStatements } from '../shared/testing/listenToStatements.ts'
import { openShop, type Doc, type OpenShop } from '../shared/testing/openShop.ts'
import { ordersOfCustomer } from './react/ordersOfCustomer.ts'

let shop: OpenShop
let req: PayloadRequest
let ada: Doc

beforeAll(async () => {
  const database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  afterAll(async () => {
    await shop.close()
    await database.drop()
  })
  ada = await shop.create('customers', { email: 'ada@people.test', password: 'a long password' })
  const user = { id: 'member', collection: shop.payload.config.admin.user } as never
  req = await createLocalReq({ user }, shop.payload)
})

const TOTALS = { discount: 0, shipping: 0, shippingTax: 0, tax: 0, giftCard: 0 }

const common = (day: number) => ({
  status: 'completed',
  paymentStatus: 'paid',
  fulfilmentStatus: 'fulfilled',
  currency: 'EUR',
  taxInclusive: true,
  items: [],
  totals: { ...TOTALS, subtotal: day, total: day },
  placedAt: new Date(Date.UTC(2024, 0, day)).toISOString(),
})

const own = (number: number | null, day: number, fields: object) =>
  shop.create('orders', {
    ...common(day),
    number,
    itemCount: 0,
    stock: 'taken',
    version: 1,
    quoteHash: 'q',
    tokenHash: `t${day}`,
    ...fields,
  })

const past = (number: string, day: number, email: string | null) =>
  shop.create('past-orders', { ...common(day), number, source: 'Shopify', email })

const found = () => ordersOfCustomer(req, { id: ada.id, email: 'ada@people.test', shop: null })

it('is empty for whoever has bought nothing', async () => {
  expect(await found()).toEqual({ orders: [], more: { own: false, past: false } })
})

it('is what was bought here and before, under the account or the address, newest first', async () => {
  await own(1001, 5, { email: 'other@people.test', customer: ada.id })
  await own(1002, 7, { email: 'ada@people.test' })
  await own(1003, 8, { email: 'bob@people.test' })
  await own(null, 9, { email: 'ada@people.test' })
  await past('#77', 6, 'ada@people.test')
  await past('#78', 6, 'bob@people.test')
  await past('#79', 6, null)
  const { orders, more } = await found()
  expect(orders.map(({ number, source }) => [number, source])).toEqual([
    ['#1002', null],
    ['#77', 'Shopify'],
    ['#1001', null],
  ])
  expect(more).toEqual({ own: false, past: false })
})

it('shows the newest ten, says of what there is more, and asks twice', async () => {
  for (let at = 0; at < 12; at += 1) await past(`#2${at}`, 10 + at, 'ada@people.test')
  const statementsOf = listenToStatements(shop.payload)
  const statements = await statementsOf(() => found())
  expect(statements).toHaveLength(2)
  const { orders, more } = await found()
  expect(orders).toHaveLength(10)
  expect(orders[0]?.number).toBe('#211')
  expect(more).toEqual({ own: true, past: true })
})

it('is for those who run the shop alone', async () => {
  const stranger = await createLocalReq({}, shop.payload)
  await expect(
    ordersOfCustomer(stranger, { id: ada.id, email: 'ada@people.test', shop: null }),
  ).rejects.toMatchObject({ status: 403 })
})
