import { afterAll, beforeAll, it } from 'vitest'

import {
  createShippingMethod,
  createTenant,
  firstOperator,
  startApp,
  type App,
  type Http,
  type Tenant,
} from '../support/index.ts'
import { asOwner } from './support/panel.ts'
import { button } from './support/shopper.ts'

let app: App
let operator: Http
let tenant: Tenant

beforeAll(async () => {
  app = await startApp()
  operator = await firstOperator(app.url)
  tenant = await createTenant(operator)
})
afterAll(() => app?.stop())

it('says what an address is offered, and why not the rest', () =>
  asOwner(app, { operator, tenant }, async ({ page, open, look }) => {
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

it('a gift card is issued by hand, and its code shown once', () =>
  asOwner(app, { operator, tenant }, async ({ page, open, look }) => {
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

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

it('tax rates come from a file, once it was shown what it says', () =>
  asOwner(app, { operator, tenant }, async ({ page, open, look }) => {
    await open('/collections/tax-rates')
    await look('tax-rates-empty')
    await button(page, 'Import a file').click()
    await page
      .getByRole('dialog')
      .getByLabel('File')
      .setInputFiles(file('rates.csv', 'country,rate,name\nNL,21,BTW\nXX,5,Nowhere\n'))
    await page.getByText('1 new rates, 0 changed').waitFor()
    await page.getByText(/^Line 3:/).waitFor()
    await look('tax-import')
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
    await page.getByRole('cell', { name: 'Netherlands' }).first().waitFor()
    await look('tax-rates')
  }))
