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
  await createSimpleProduct(operator, shop.tenant, { title: 'Willow basket' })
  await createSimpleProduct(operator, shop.tenant, { title: 'Willow lamp' })
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
