import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  address,
  createShop,
  firstOperator,
  startApp,
  withPage,
  type App,
  type Http,
  type Shop,
} from '../support/index.ts'

let app: App
let operator: Http
let shop: Shop

beforeAll(async () => {
  app = await startApp()
  operator = await firstOperator(app.url)
  shop = await createShop(operator)
})
afterAll(() => app?.stop())

const shopUrl = (path: string): string => `${app.url}/shops/${shop.tenant.slug}${path}`
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

describe('a shopper', () => {
  it('buys with the keyboard alone', () =>
    withPage(async (page) => {
      await page.goto(shopUrl(`/products/${shop.product.slug}`))
      await settled(page)
      await press(page, button(page, 'Add to cart'))
      await press(page, page.getByRole('dialog').getByRole('link', { name: 'View cart' }))
      await page.waitForURL(/\/cart$/)

      await press(page, button(page, /^One more/))
      await page.getByText('2 items', { exact: true }).waitFor()
      await press(page, page.getByRole('link', { name: 'Go to checkout' }))
      await page.waitForURL(/\/checkout$/)
      await settled(page)

      await type(page, page.getByRole('textbox', { name: 'E-mail' }), 'ada@example.test')
      await type(page, page.getByRole('textbox', { name: 'Full name' }), address.name)
      await type(page, page.getByRole('textbox', { name: 'Street and number' }), address.line1)
      await type(page, page.getByRole('textbox', { name: 'Postal code' }), address.postalCode)
      await type(page, page.getByRole('textbox', { name: 'Town or city' }), address.city)
      // A list is chosen from by typing the beginning of what is in it.
      await reach(page, page.getByRole('combobox', { name: 'Country' }))
      await page.keyboard.type('Portugal')
      await page.keyboard.press('Tab')
      await page.getByRole('radio', { name: /Parcel/ }).waitFor()
      await press(page, button(page, /^Place order · €44\.88$/))

      await page.waitForURL(/\/orders\//)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you, Ada!')
      await page.getByText('Order 1001', { exact: true }).waitFor()
      await page.goBack()
      await page.getByText('There is nothing to check out').first().waitFor()
    }))

  it('buys without scripts, and is asked again when the total grows', () =>
    withPage(
      async (page) => {
        await page.goto(shopUrl(`/products/${shop.product.slug}`))
        await button(page, 'Add to cart').click()
        await page.goto(shopUrl('/cart'))
        await button(page, /^One more/).click()
        await page.getByText('2 items', { exact: true }).waitFor()
        await page.getByRole('link', { name: 'Go to checkout' }).click()

        await button(page, /^Place order/).click()
        await page.getByText('Please fill in: Town or city.').first().waitFor()
        await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@example.test')
        await page.getByRole('textbox', { name: 'Full name' }).fill(address.name)
        await page.getByRole('textbox', { name: 'Street and number' }).fill(address.line1)
        await page.getByRole('textbox', { name: 'Postal code' }).fill(address.postalCode)
        await page.getByRole('textbox', { name: 'Town or city' }).fill(address.city)
        await page.getByRole('combobox', { name: 'Country' }).selectOption(address.country)
        await button(page, 'Continue to shipping').click()
        await page.getByRole('radio', { name: /Parcel/ }).waitFor()
        expect(await page.getByRole('textbox', { name: 'Town or city' }).inputValue()).toBe(
          address.city,
        )
        await button(page, /^Place order · €44\.88$/).click()
        await page.getByRole('heading', { name: 'Thank you, Ada!' }).waitFor()
      },
      { javaScriptEnabled: false },
    ))

  it('makes one order by pressing twice', () =>
    withPage(async (page) => {
      await page.goto(shopUrl(`/products/${shop.product.slug}`))
      await settled(page)
      await button(page, 'Add to cart').click()
      await page.getByRole('dialog').getByRole('link', { name: 'Go to checkout' }).click()
      await page.waitForURL(/\/checkout$/)
      await settled(page)
      await page.getByRole('textbox', { name: 'E-mail' }).fill('twice@example.test')
      await page.getByRole('textbox', { name: 'Full name' }).fill(address.name)
      await page.getByRole('textbox', { name: 'Street and number' }).fill(address.line1)
      await page.getByRole('textbox', { name: 'Postal code' }).fill(address.postalCode)
      await page.getByRole('textbox', { name: 'Town or city' }).fill(address.city)
      await page.getByRole('combobox', { name: 'Country' }).selectOption(address.country)
      await page.getByRole('radio', { name: /Parcel/ }).waitFor()
      await button(page, /^Place order/).dblclick()
      await page.waitForURL(/\/orders\//)
      const { body } = await operator.get<{ totalDocs: number }>(
        '/api/orders?where[email][equals]=twice@example.test',
      )
      expect(body.totalDocs).toBe(1)
    }))
})

/** Until the page answers to a press: what is pressed before is led through the server instead. */
const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle')

/** Walks there as a keyboard does, and fails where it never comes by. */
const reach = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor()
  for (let steps = 0; steps < 120; steps += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key never reaches ${target.toString()}.`)
}

const press = async (page: Page, target: Locator): Promise<void> => {
  await reach(page, target)
  await page.keyboard.press('Enter')
}

const type = async (page: Page, target: Locator, text: string): Promise<void> => {
  await reach(page, target)
  await page.keyboard.type(text)
}
