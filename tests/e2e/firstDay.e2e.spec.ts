import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import {
  createMember,
  createProduct,
  createTenant,
  createVariant,
  fillCart,
  firstOperator,
  ok,
  startApp,
  visitorOf,
  withPage,
  type App,
  type Cart,
  type Http,
  type Tenant,
} from '../support/index.ts'
import { insist } from './support/shopper.ts'

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
  const { credentials } = await createMember(operator, { tenant, roles: ['owner'] })
  await withPage(async (page) => {
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`))
    await page.context().request.post(`${app.url}/api/users/login`, { data: credentials })

    await begin(page, 'categories')
    await page.getByLabel('Title').fill('Aprons')
    await saved(page)

    await begin(page, 'promotions')
    await page.getByLabel('Title').fill('Ten off aprons')
    await page.getByLabel('Code', { exact: true }).fill('apron10')
    await page.getByLabel('Per cent off').fill('10')
    await choose(page, 'appliesTo', 'Certain categories, collections, products or variants')
    await choose(page, 'goods', 'Aprons')
    await saved(page)

    for (const [zone, country, price] of [
      ['Germany', 'Germany', '4.90'],
      ['Everywhere else', null, '14.50'],
    ] as const) {
      await begin(page, 'shipping-zones')
      await page.getByLabel('Name').fill(zone)
      if (country) await choose(page, 'countries', country)
      await saved(page)
      await begin(page, 'shipping-methods')
      await page.getByLabel('Name').fill(`Parcel to ${zone}`)
      await choose(page, 'zone', zone)
      await page.getByLabel(/^Price \(EUR\)/).fill(price)
      await saved(page)
    }

    await page.goto(`${app.url}/admin/collections/tax-rates`)
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: 'Add a country’s usual rates' }).click()
    await page.getByLabel('Germany', { exact: true }).check()
    await page.getByRole('button', { name: 'Add the rates' }).click()
    await page.getByRole('cell', { name: 'Germany' }).first().waitFor()
    expect(faults).toEqual([])
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

/** A form, when it answers: what is typed before is taken away again. */
const begin = async (page: Page, collection: string): Promise<void> => {
  await page.goto(`${app.url}/admin/collections/${collection}/create`)
  await page.waitForLoadState('networkidle')
}

const choose = async (page: Page, field: string, name: string): Promise<void> => {
  const input = page.locator(`#field-${field} input`).first()
  const pick = async () => {
    await input.fill(name)
    await page.getByRole('option', { name, exact: true }).first().click()
  }
  await insist(pick, page.locator(`#field-${field}`).getByText(name, { exact: true }).first())
}

const saved = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/\/[0-9a-f-]{36}$/)
}
