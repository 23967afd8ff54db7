import { afterAll, beforeAll, expect, it } from 'vitest'

import {
  createProduct,
  createTenant,
  createVariant,
  fillCart,
  firstOperator,
  ok,
  startApp,
  visitorOf,
  type App,
  type Cart,
  type Http,
  type Tenant,
} from '../support/index.ts'
import { choose, inPanel, saved } from './support/panel.ts'

let app: App
let operator: Http
let tenant: Tenant

beforeAll(async () => {
  app = await startApp()
  operator = await firstOperator(app.url)
  tenant = await createTenant(operator)
})
afterAll(() => app?.stop())

it('an owner sets up a category, its discount, two zones and the taxes without a manual', async () => {
  await inPanel(app, { operator, tenant }, async ({ page, open, look }) => {
    await open('/collections/categories/create')
    await page.getByLabel('Title').fill('Aprons')
    await look('category-new')
    await saved(page)

    await open('/collections/promotions/create')
    await page.getByLabel('Title').fill('Ten off aprons')
    await page.getByLabel('Code', { exact: true }).fill('apron10')
    await page.getByLabel('Per cent off').fill('10')
    await choose(page, 'appliesTo', 'Certain categories, collections, products or variants')
    await choose(page, 'goods', 'Aprons')
    await look('discount-new')
    await saved(page)

    for (const [zone, country, price] of [
      ['Germany', 'Germany', '4.90'],
      ['Everywhere else', null, '14.50'],
    ] as const) {
      await open('/collections/shipping-zones/create')
      await page.getByLabel('Name').fill(zone)
      if (country) await choose(page, 'countries', country)
      await look(`zone-${country ?? 'rest'}`)
      await saved(page)
      await open('/collections/shipping-methods/create')
      await page.getByLabel('Name').fill(`Parcel to ${zone}`)
      await choose(page, 'zone', zone)
      await page.getByLabel(/^Price \(EUR\)/).fill(price)
      await look(`method-${country ?? 'rest'}`)
      await saved(page)
    }

    await open('/collections/tax-rates')
    await page.getByRole('button', { name: 'Add a country’s usual rates' }).click()
    await page.getByLabel('Germany', { exact: true }).check()
    await look('usual-rates')
    await page.getByRole('button', { name: 'Add the rates' }).click()
    await page.getByRole('cell', { name: 'Germany' }).first().waitFor()
    await look('rates')
  })

  // What was said there holds for whoever buys.
  const { docs } = await ok(
    operator.get<{ docs: { id: string }[] }>(
      `/api/categories?where[tenant][equals]=${tenant.id}&depth=0`,
    ),
  )
  const inCategory = await createProduct(operator, tenant, { categories: [docs[0]?.id] })
  const other = await createProduct(operator, tenant)
  const apron = await createVariant(operator, { tenant, product: inCategory }, { price: 2000 })
  const mug = await createVariant(operator, { tenant, product: other }, { price: 1000 })
  const { shopper, path } = await fillCart(visitorOf(operator.base, tenant), [
    { variant: apron.id, quantity: 1 },
    { variant: mug.id, quantity: 1 },
  ])
  await ok(shopper.post(`${path}/codes`, { code: 'APRON10' }))
  const to = async (country: string) => {
    const shippingAddress = { ...GERMAN, country }
    const cart = await ok(shopper.patch<Cart>(path, { shippingAddress }))
    const options = await ok(
      shopper.get<{ docs: { name: string; price: number }[] }>(`${path}/shipping-options`),
    )
    return { ...cart, ways: options.docs.map(({ name, price }) => [name, price]) }
  }
  const german = await to('DE')
  expect(german.ways).toEqual([['Parcel to Germany', 490]])
  // 19 % are in the 28.00, or on top of them.
  expect(german.totals).toMatchObject({ discount: 200, tax: german.taxInclusive ? 447 : 532 })
  expect((await to('US')).ways).toEqual([['Parcel to Everywhere else', 1450]])
})

const GERMAN = {
  name: 'Ada Example',
  line1: 'Hafenstraße 1',
  city: 'Berlin',
  postalCode: '10115',
}
