import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  createShop,
  firstOperator,
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
