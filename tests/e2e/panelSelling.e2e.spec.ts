import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, expect, it } from 'vitest'

import {
  create,
  createProduct,
  createPromotion,
  createShippingMethod,
  createTenant,
  firstOperator,
  startApp,
  type App,
  type Http,
  type Tenant,
} from '../support/index.ts'
import { inPanel } from './support/panel.ts'
import { button } from './support/shopper.ts'

let app: App
let operator: Http
let tenant: Tenant

beforeAll(async () => {
  app = await startApp()
  operator = await firstOperator(app.url)
  tenant = await createTenant(operator)
  await createProduct(operator, tenant, { title: 'Blue mug', price: 2000, sku: 'MUG', stock: 10 })
})
afterAll(() => app?.stop())

it('a list gives an article its price, and the panel says what somebody pays', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look }) => {
    const list = await create(operator, 'price-lists', {
      tenant: tenant.id,
      title: 'Summer prices',
      audience: 'everyone',
    })
    await open('/collections/price-lists')
    await look('price-lists')
    await open(`/collections/price-lists/${list.id}`)
    await page.getByText('No article has a price of its own here.').waitFor()
    await page.getByLabel('Give an article a price').fill('mug')
    await button(page, /^Blue mug/).click()
    await button(page, 'Add').click()
    const price = page.getByLabel('Price, Blue mug')
    await price.fill('15.00')
    await price.press('Enter')
    await page.getByText('not in the list until it has a price').waitFor({ state: 'detached' })
    await look('price-list')

    await open('/collections/price-lists')
    await page.getByText('Try a price').click()
    await page.getByLabel('Article').fill('mug')
    await button(page, /^Blue mug/).click()
    await button(page, 'Show the price').click()
    await page.getByText(/costs\s+€15\.00\s+/).waitFor()
    await page.getByRole('list').getByText('Counts', { exact: true }).waitFor()
    await look('try-price')
  }))

it('says what an address is offered, and why not the rest', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look }) => {
    await createShippingMethod(operator, tenant, { name: 'Parcel', countries: ['DE'] })
    await createShippingMethod(operator, tenant, { name: 'Courier', countries: ['FR'], price: 900 })
    await open('/collections/shipping-methods')
    await page.getByText('Try an address').click()
    await page.getByLabel('Country').selectOption('Germany')
    await page.getByLabel('Weight (kg)').fill('1.5')
    await button(page, 'Show what is offered').click()
    await page.getByText('€4.90').last().waitFor()
    await page.getByText('Not offered', { exact: true }).waitFor()
    await look('try-shipping')
  }))

it('many codes are made for one discount and downloaded', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look }) => {
    const discount = await createPromotion(operator, tenant, {
      title: 'Newsletter',
      trigger: 'codes',
      code: undefined,
    })
    await open(`/collections/promotions/${discount.id}`)
    await button(page, 'Make codes').click()
    await page.getByLabel('How many', { exact: true }).fill('25')
    await page.getByLabel('Beginning with (if you like)').fill('NEWS-')
    await look('make-codes')
    const made = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: 'Make 25 codes' }).click()
    const text = await readFile(await (await made).path(), 'utf8')
    expect(text.match(/NEWS-/g)).toHaveLength(25)
    await look('promotion-codes')
  }))

it('licence keys are pasted, and none twice', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look }) => {
    await open('/collections/license-keys')
    await page.getByText('No product gives licence keys yet.').waitFor()
    await look('licence-keys-empty')
    await createProduct(operator, tenant, {
      title: 'Drawing program',
      kind: 'digital',
      digital: { keys: true },
      price: 4900,
      sku: 'PROG',
    })
    await open('/collections/license-keys')
    await button(page, 'Add licence keys').click()
    await page.getByLabel('Keys, one a line').fill('KEY-AAAA\nKEY-BBBB\nKEY-AAAA')
    await look('licence-keys-add')
    await button(page, 'Add 3 lines').click()
    await page.getByText(/^2 added\. 1 left out/).waitFor()
    await page.getByText(/•B+$/).first().waitFor()
    await look('licence-keys')
  }))

it('a gift card is issued by hand, and its code shown once', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look }) => {
    await open('/collections/gift-cards')
    await look('gift-cards-empty')
    await button(page, 'Issue a gift card').click()
    await page.getByLabel(/^Worth/).fill('25.00')
    await button(page, 'An apology').click()
    await page.getByLabel('For whom').fill('Ada')
    await look('gift-card-issue')
    await button(page, 'Make the card').click()
    await page.getByRole('heading', { name: 'The gift card is made' }).waitFor()
    await look('gift-card-code')
    await button(page, 'Done').click()
    await page.getByRole('cell', { name: 'Ada' }).waitFor()
    await look('gift-cards')
  }))
