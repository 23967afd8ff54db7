import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  createShop,
  firstOperator,
  startApp,
  type App,
  type Http,
  type Shop,
} from '../support/index.ts'
import { inPanel } from './support/panel.ts'
import { insist } from './support/shopper.ts'

let app: App
let operator: Http
let shop: Shop

beforeAll(async () => {
  app = await startApp()
  operator = await firstOperator(app.url)
  shop = await createShop(operator)
})
afterAll(() => app?.stop())

describe('an editor', () => {
  it('makes a product with twelve variants from nothing', async () => {
    await inPanel(app, { operator, ...shop, roles: ['editor'] }, async ({ page, open, look }) => {
      await open('/collections/products/create')
      await page.getByLabel('Title').first().fill('Apron')
      await page.getByRole('button', { name: 'Options and variants' }).click()
      const options: [string, string[]][] = [
        ['Size', ['S', 'M', 'L', 'XL']],
        ['Colour', ['Rust', 'Ink', 'Oat']],
      ]
      for (const [row, [name, values]] of options.entries()) {
        const nameOf = page.locator(`[name="options.${row}.name"]`)
        await insist(() => page.getByRole('button', { name: 'Add Option' }).click(), nameOf)
        await nameOf.fill(name)
        const field = page.locator(`.field-options__${row}__values input`).first()
        for (const value of values) {
          await field.fill(value)
          await field.press('Enter')
        }
      }
      await look('options')
      await page.locator('.souk-matrix').getByRole('button', { name: 'Save a draft' }).click()
      await page.waitForURL(/products\/[0-9a-f-]{36}/)
      await page.getByRole('button', { name: 'Options and variants' }).click()

      await page.getByRole('button', { name: 'Make all combinations' }).click()
      await page.getByLabel(/Value for all that are chosen/).fill('24.50')
      await page.getByRole('button', { name: 'Set for 12' }).click()
      await page.getByLabel('What to set').selectOption('stock')
      await page.getByLabel('Value for all that are chosen').fill('20')
      await page.getByRole('button', { name: 'Set for 12' }).click()
      await page.getByLabel('Price of S / Rust').fill('cheap')
      await page.getByLabel('SKU of XL / Oat').fill('APRON-LAST')
      await page.getByRole('button', { name: 'Save variants' }).click()
      await page.getByText('Write an amount, such as 12.50.').waitFor()
      expect(await page.getByLabel('SKU of XL / Oat').inputValue()).toBe('APRON-LAST')
      await page.getByLabel('Price of S / Rust').fill('22')
      await page.getByLabel('Price of S / Rust').press('Enter')
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Price of S / Ink')
      const { violations } = await new AxeBuilder({ page }).include('.souk-matrix').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await page.getByRole('button', { name: 'Save variants' }).click()
      await page.getByText('12 variants saved.').waitFor()
      await look('variants')
      expect(await page.getByLabel('SKU of S / Rust').inputValue()).toBe('APRON-S-RUST')

      // What is typed survives the product's own save.
      await page.getByLabel('Barcode of M / Rust').fill('4006381333931')
      await page.getByRole('button', { name: 'Publish changes' }).click()
      await page
        .getByText(/successfully/i)
        .first()
        .waitFor()
      expect(await page.getByLabel('Barcode of M / Rust').inputValue()).toBe('4006381333931')
      await page.getByRole('button', { name: 'Save variants' }).click()
      await page.getByText('One variant saved.').waitFor()
    })
    const { body } = await operator.get<{ variants: { price: number; barcode: string | null }[] }>(
      `/api/tenant/${shop.tenant.slug}/store/products/apron`,
    )
    expect(body.variants.map(({ price }) => price)).toEqual([2200, ...Array<number>(11).fill(2450)])
    expect(body.variants[3]?.barcode).toBe('4006381333931')
  })
})
