import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { startWorker } from '../contract/support/startWorker.ts'
import {
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
let stopWorker: (() => Promise<void>) | undefined

beforeAll(async () => {
  app = await startApp()
  stopWorker = (await startWorker(app, { PORT: String(app.port) })).kill9
  operator = await firstOperator(app.url)
  tenant = await createTenant(operator)
})
afterAll(async () => {
  await stopWorker?.()
  await app?.stop()
})

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

const PRODUCTS = [
  'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Status',
  'apron,Apron,Size,S,APRON-S,24.00,5,active',
  'apron,,Size,M,APRON-M,24.00,7,active',
  'mug,Mug,Title,Default Title,MUG,not a price,3,active',
  'bowl,Bowl,Title,Default Title,BOWL,9.50,3,active',
].join('\n')

it('a file is looked through, imported, and comes out again', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look }) => {
    await open('/collections/imports')
    await look('imports-empty')
    await page.getByLabel('File to import').setInputFiles(file('products.csv', PRODUCTS))
    await page.getByText('Nothing has changed yet.').waitFor()
    await button(page, /^1\s*with errors/).waitFor()
    await page.getByText('Apron').first().waitFor()
    await look('import-dry-run')
    await button(page, 'Import 2 products').click()
    await page.getByText('Done: 2 products imported.').waitFor()
    await look('import-done')
    await open('/collections/products')
    await page.getByRole('link', { name: 'Apron' }).waitFor()
    await page.getByRole('link', { name: 'Bowl' }).waitFor()
    expect(await page.getByRole('link', { name: 'Mug' }).count()).toBe(0)

    await open('/collections/exports')
    await look('exports-empty')
    await button(page, /^Export$/).click()
    await page.getByText('Ready: 2 products').waitFor()
    await look('export-ready')
    const written = page.waitForEvent('download')
    await button(page, 'Download').click()
    const text = await readFile(await (await written).path(), 'utf8')
    expect(text).toContain('APRON-M')
    expect(text).toContain('BOWL')
  }))

it('tax rates come from a file, once it was shown what it says', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look }) => {
    await open('/collections/tax-rates')
    await look('tax-rates-empty')
    await button(page, 'Import a file').click()
    await page
      .getByRole('dialog')
      .getByLabel('File')
      .setInputFiles(file('rates.csv', 'country,rate,name\nNL,21,BTW\nXX,5,Nowhere\n'))
    await page.getByText('1 new, 0 changed').waitFor()
    await page.getByText(/^Line 3:/).waitFor()
    await look('tax-import')
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
    await page.getByRole('cell', { name: 'Netherlands' }).first().waitFor()
    await look('tax-rates')
  }))
