import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  createShop,
  createSimpleProduct,
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
  const operator = await firstOperator(app.url)
  shop = await createShop(operator)
  await createSimpleProduct(operator, shop.tenant, { title: 'Crème brûlée dish' })
  await createSimpleProduct(operator, shop.tenant, { title: 'Willow basket', price: 2500 })
  await createSimpleProduct(operator, shop.tenant, { title: 'Willow lamp', price: 6000 })
})
afterAll(() => app?.stop())

const open = async (page: Page) => {
  await page.goto(`${app.url}/shops/${shop.tenant.slug}/cart`)
  return page.locator('#search-header')
}

describe('the search field', () => {
  it('puts right what was mistyped, and is walked through with the keyboard alone', () =>
    withPage(async (page) => {
      await open(page)
      const field = page.getByRole('combobox', { name: 'Search the shop' })
      await field.focus()
      await page.keyboard.type('brulle')
      const option = page.getByRole('option', { name: 'brûlée' })
      await option.waitFor()
      expect(await field.getAttribute('aria-expanded')).toBe('true')
      await page.keyboard.press('ArrowDown')
      expect(await option.getAttribute('aria-selected')).toBe('true')
      expect(await field.getAttribute('aria-activedescendant')).toBe(
        await option.getAttribute('id'),
      )
      const { violations } = await new AxeBuilder({ page }).include('header').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await page.keyboard.press('Escape')
      await option.waitFor({ state: 'hidden' })
      expect(await field.inputValue()).toBe('brulle')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/products\?q=br%C3%BBl%C3%A9e$/)
      await page.getByRole('link', { name: /Crème brûlée dish/ }).waitFor()
    }))

  it('keeps what was typed before the word, forgets the list with the word, and can be clicked', () =>
    withPage(async (page) => {
      const field = await open(page)
      await field.pressSequentially('willow b')
      const option = page.getByRole('option', { name: 'willow basket' })
      await option.waitFor()
      await field.fill('w')
      await option.waitFor({ state: 'hidden' })
      await field.fill('willow b')
      await option.click()
      await page.waitForURL(/\/products\?q=willow(\+|%20)basket$/)
    }))

  it('is a plain field without scripts', () =>
    withPage(
      async (page) => {
        const field = await open(page)
        expect(await field.getAttribute('role')).toBeNull()
        await field.fill('brulee')
        await field.press('Enter')
        await page.waitForURL(/\/products\?q=brulee$/)
        await page.getByRole('link', { name: /Crème brûlée dish/ }).waitFor()
      },
      { javaScriptEnabled: false },
    ))
})

describe('the list of products', () => {
  it('says how many there are at which price, and is narrowed down by it', () =>
    withPage(async (page) => {
      await page.goto(`${app.url}/shops/${shop.tenant.slug}/products`)
      const filters = page.locator('#filters')
      const ranges = filters.getByRole('link')
      await ranges.first().waitFor()
      const texts = await ranges.allInnerTexts()
      expect(texts.map((text) => text.replace(/\s+/gu, ' '))).toEqual([
        'Up to €19.99 2',
        '€25.00 to €59.99 1',
        '€60.00 and up 1',
      ])
      const { violations } = await new AxeBuilder({ page }).include('#filters').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await ranges.last().click()
      await page.waitForURL(/min=60\.00/)
      await page.getByText('1 product', { exact: true }).waitFor()
      await page.getByRole('link', { name: /Willow lamp/ }).waitFor()
      expect(await ranges.count()).toBe(0)
      await page.getByRole('link', { name: 'Remove filter: 60.00 and up' }).waitFor()
    }))
})
