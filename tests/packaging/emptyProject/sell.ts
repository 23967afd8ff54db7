import { createStoreClient } from '@souk/commerce/store'
import { generateImportMap, getPayload, handleEndpoints } from 'payload'

import config from './payload.config.ts'

const payload = await getPayload({ config })
await generateImportMap(payload.config, { log: false, force: true })

const product = await payload.create({
  collection: 'products',
  data: {
    title: 'Door handle',
    slug: 'door-handle',
    _status: 'published',
    price: 1999,
    sku: 'HANDLE',
    stock: 10,
  },
})
await payload.create({ collection: 'shipping-methods', data: { name: 'Parcel', price: 490 } })

const store = createStoreClient({
  baseUrl: 'http://localhost/api',
  fetch: (input, init) => handleEndpoints({ config, request: new Request(input, init) }),
})
const { docs } = await store.products.list()
const { variants } = await store.products.read({ slug: 'door-handle' })
const [handle] = variants
if (!handle) throw new Error('A simple product is sold as its one variant.')

const { id, token: cartToken } = await store.carts.create({
  items: [{ variant: handle.id, quantity: 2 }],
})
await store.carts.update({
  id,
  cartToken,
  email: 'ada@example.test',
  shippingAddress: {
    name: 'Ada Example',
    line1: 'Hafenstraße 1',
    city: 'Hamburg',
    postalCode: '20095',
    country: 'DE',
  },
})
const options = await store.carts.shippingOptions({ id, cartToken })
await store.carts.chooseShipping({ id, cartToken, option: options.docs[0]?.id ?? '' })
const { order, payment } = await store.carts.checkout({ id, cartToken, provider: 'manual' })
const again = await store.orders.read({ id: order.id, orderToken: order.token })
const { stock } = await payload.findByID({ collection: 'products', id: product.id })

const { rows } = await payload.db.drizzle.execute(
  `select table_name from information_schema.columns where column_name like '%tenant%'`,
)

console.log(
  JSON.stringify({
    listed: docs.map(({ slug }) => slug),
    order: again,
    payment: payment.status,
    stock,
    tenantColumns: rows.length,
  }),
)
process.exit(0)
