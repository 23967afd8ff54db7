import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  createShop,
  firstOperator,
  fresh,
  startApp,
  withPage,
  type App,
  type Shop,
} from '../support/index.ts'

let app: App
let shop: Shop

beforeAll(async () => {
  app = await startApp()
  shop = await createShop(await firstOperator(app.url))
})
afterAll(() => app?.stop())

const pages: readonly (readonly [string, () => string])[] = [
  ['the product list', () => '/products'],
  ['a product', () => `/products/${shop.product.slug}`],
  ['the cart', () => '/cart'],
  ['the account', () => '/account'],
  ['the look-up of an order', () => '/orders'],
]

describe('the account', () => {
  it('says that a password is wrong, in a page', () =>
    withPage(async (page) => {
      const email = `${fresh('shopper')}@example.test`
      const made = await fetch(`${app.url}/api/store/customers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-tenant-id': shop.tenant.slug },
        body: JSON.stringify({ email, password: 'a shopper’s password' }),
      })
      expect(made.status).toBe(201)
      await page.goto(`${app.url}/shops/${shop.tenant.slug}/account`)
      const form = page.locator('form', {
        has: page.locator('input[autocomplete="current-password"]'),
      })
      await form.locator('input[name=email]').fill(email)
      await form.locator('input[name=password]').fill('not this one')
      await form.locator('button[type=submit]').click()
      await page.getByText('do not belong together').waitFor()
    }))
})

describe('the storefront', () => {
  it.each(pages)('leaves nobody out of %s (WCAG 2.2 AA, as far as a machine can tell)', (_, path) =>
    withPage(async (page) => {
      await page.goto(`${app.url}/shops/${shop.tenant.slug}${path()}`)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }),
  )
})
