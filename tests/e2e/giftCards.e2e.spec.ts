import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startWorker } from '../contract/support/startWorker.ts'
import {
  createMember,
  createProduct,
  createShop,
  createVariant,
  firstOperator,
  ok,
  startApp,
  withPage,
  type App,
  type Http,
  type Shop,
} from '../support/index.ts'
import { button, settled } from './support/shopper.ts'

let app: App
let stopWorker: (() => Promise<void>) | undefined
let shop: Shop
let owner: Http
let lamp: { slug: string }
let card: { slug: string }

beforeAll(async () => {
  app = await startApp()
  const worker = await startWorker(app, { PORT: String(app.port) })
  stopWorker = worker.kill9
  const operator = await firstOperator(app.url)
  shop = await createShop(operator)
  owner = await createMember(operator, { tenant: shop.tenant, roles: ['owner'] })
  const product = await createProduct(operator, shop.tenant, {
    title: 'Reading lamp',
    requiresShipping: false,
    price: 2400,
    sku: 'LAMP',
    stock: 5,
  })
  lamp = product
  const voucher = await createProduct(operator, shop.tenant, {
    title: 'Gift card',
    kind: 'gift_card',
    giftCard: { minimum: 1000, maximum: 20_000, step: 500 },
    options: [{ name: 'Worth', values: ['€25', '€50'] }],
  })
  card = voucher
  for (const [Worth, price] of [
    ['€25', 2500],
    ['€50', 5000],
  ] as const)
    await createVariant(
      operator,
      { tenant: shop.tenant, product: voucher },
      { options: { Worth }, price, stock: 0 },
    )
})
afterAll(async () => {
  await stopWorker?.()
  await app?.stop()
})

const visit = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${app.url}/shops/${shop.tenant.slug}${path}`)
  await settled(page)
}

/** What was mailed to an address, all of it. */
const mailedTo = (address: string): string => {
  const folder = join(app.dataDir, 'mails')
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter((mail) => mail.includes(address))
    .join('\n')
}

const codeTo = (address: string): string =>
  /([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}/.exec(mailedTo(address))?.[0] ?? ''

const place = async (page: Page, email: string): Promise<string> => {
  await visit(page, '/checkout')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await settled(page)
  await button(page, /^Place order/).click()
  await page.waitForURL(/\/orders\//)
  return /orders\/([\w-]+)/.exec(page.url())?.[1] ?? ''
}

describe('a gift card', () => {
  it('is bought for somebody, comes by mail once it is paid, and pays for the next order', () =>
    withPage(async (page) => {
      await visit(page, `/products/${card.slug}`)
      await page.getByText('Comes by e-mail').waitFor()
      await page.getByRole('spinbutton', { name: 'Or an amount of your own' }).fill('30')
      await page.getByText('€30.00').first().waitFor()
      await page.getByRole('textbox', { name: /^Their e-mail/ }).fill('bea@example.test')
      await page.getByRole('textbox', { name: /^Their name/ }).fill('Bea')
      await page.getByRole('textbox', { name: /^A few words/ }).fill('For long evenings')
      await button(page, 'Add to cart').click()
      await page.getByRole('dialog').getByText('For Bea, bea@example.test').waitFor()

      const order = await place(page, 'ada@example.test')
      await page.getByText('Goes out as soon as the payment is here').waitFor()
      expect(codeTo('bea@example.test')).toBe('')

      await ok(owner.post(`/api/orders/${order}/capture`, {}))
      await expect.poll(() => codeTo('bea@example.test'), { timeout: 60_000 }).not.toBe('')
      const code = codeTo('bea@example.test')
      await visit(page, `/orders/${order}`)
      await page.getByText(/^Sent on .* to Bea, bea@example\.test$/).waitFor()
      expect(await page.content()).not.toContain(code)
    }))

  it('that was given pays for goods, to the last cent that is on it', () =>
    withPage(async (page) => {
      await visit(page, `/products/${lamp.slug}`)
      await button(page, 'Add to cart').click()
      await page.getByRole('dialog').waitFor()
      await visit(page, '/checkout')
      await page
        .getByRole('textbox', { name: 'Discount code or gift card' })
        .fill(codeTo('bea@example.test'))
      await button(page, 'Apply').click()
      await page.getByText('−€24.00').filter({ visible: true }).first().waitFor()
      const order = await place(page, 'bea@example.test')
      expect(await ok(owner.get(`/api/orders/${order}`))).toMatchObject({
        paymentStatus: 'paid',
        totals: { total: 0, giftCard: 2400 },
      })
    }))
})
