import { afterAll, beforeAll, expect, it } from 'vitest'

import { look } from '../contract/support/sql.ts'
import {
  create,
  createMember,
  createProduct,
  createTenant,
  createVariant,
  firstOperator,
  ok,
  startApp,
  type App,
  type Doc,
  type Http,
  type Tenant,
} from '../support/index.ts'
import { inPanel, choose, saved } from './support/panel.ts'
import { button, insist } from './support/shopper.ts'

let app: App
let operator: Http
let tenant: Tenant
let owner: Http
let mug: Doc
let barn: Doc

beforeAll(async () => {
  app = await startApp()
  operator = await firstOperator(app.url)
  tenant = await createTenant(operator)
  owner = await createMember(operator, { tenant, roles: ['owner'] })
  const product = await createProduct(operator, tenant, {
    title: 'Mug',
    options: [{ name: 'Colour', values: ['Blue', 'Red'] }],
  })
  const facts = { tenant, product }
  mug = await createVariant(operator, facts, {
    sku: 'MUG-B',
    options: { Colour: 'Blue' },
    stock: 10,
  })
  await createVariant(operator, facts, { sku: 'MUG-R', options: { Colour: 'Red' }, stock: 4 })
  barn = await create(operator, 'stock-locations', { tenant: tenant.id, name: 'Barn', position: 9 })
})
afterAll(() => app?.stop())

const stockOf = async ({ id }: Doc) =>
  ok(owner.get<Record<string, unknown>>(`/api/variants/${id}?depth=0`))

it('a delivery is written down, ordered and received', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look: see }) => {
    await open('/collections/stock-transfers')
    await page.getByText('Nothing is on its way').waitFor()
    await see('transfers-empty')
    await open('/collections/stock-transfers/create')
    await page.getByLabel('Name').fill('Order 17')
    await choose(page, 'to', 'Barn')
    const pieces = page.locator('[name="lines.0.quantity"]')
    await insist(() => page.getByRole('button', { name: 'Add Article' }).click(), pieces)
    await page.locator('#field-lines__0__variant').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Blue' }).click()
    await pieces.fill('6')
    await see('transfer-new')
    await saved(page)
    await button(page, 'Mark as ordered').click()
    await page.getByText('Its pieces are on their way').waitFor()
    await see('transfer-sent')
    await button(page, 'Receive').click()
    await page.getByLabel(/\(6 on the way\)/).fill('5')
    await page.getByLabel('The rest will not come').check()
    await page.getByLabel('Why is it not what was sent?').fill('One was broken')
    await see('transfer-receive')
    await page.getByRole('dialog').getByRole('button', { name: 'Receive' }).click()
    await page.getByText('Everything of it is settled.').waitFor()
    await see('transfer-received')
    expect(await stockOf(mug)).toMatchObject({ stock: 15 })
  }))

it('a shelf is counted, and the stock corrected by it', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look: see }) => {
    await open('/collections/stock-counts')
    await page.getByText('Nothing was counted yet').waitFor()
    await open('/collections/stock-counts/create')
    await page.getByLabel('Name').fill('Barn in spring')
    await choose(page, 'location', 'Barn')
    await see('count-new')
    await saved(page)
    await button(page, 'Begin to count').click()
    const code = page.getByLabel('SKU or barcode')
    await code.fill('MUG-B')
    await code.press('Enter')
    await page.getByText('5 expected').waitFor()
    await code.fill('no such thing')
    await code.press('Enter')
    await page.getByText(/^Not counted:/).waitFor()
    await page.getByLabel(/^Counted of .*MUG-B/).fill('4')
    await page.getByLabel(/^Counted of .*MUG-B/).press('Enter')
    await page.getByText('(−1)').waitFor()
    await see('count-sheet')
    await button(page, 'Correct the stock').click()
    await see('count-apply')
    await page.getByRole('dialog').getByRole('button', { name: 'Correct the stock' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => stockOf(mug)).toMatchObject({ stock: 14 })
    await see('count-done')
  }))

it('stock that does not add up is shown and put right', () =>
  inPanel(app, { operator, tenant }, async ({ page, open, look: see }) => {
    await open('/collections/stock-levels')
    await button(page, 'Check now').click()
    await page.getByText('Everything is what its movements come to.').waitFor()
    await look(
      app.databaseUrl,
      `with level as (update stock_levels set on_hand = on_hand + 3 where variant_id = $1)
       update stock_at_locations set on_hand = on_hand + 3 where variant_id = $1 and location_id = $2`,
      [mug.id, barn.id],
    )
    await button(page, 'Check now').click()
    await page.getByText(/not what the\s+movements come to/).waitFor()
    await see('stock-differs')
    await button(page, 'Put right …').click()
    await page.getByRole('dialog').getByText('Mug').first().waitFor()
    await see('stock-repair')
    await page.getByRole('dialog').getByRole('button', { name: 'Put right' }).click()
    await page.getByText('Everything is what its movements come to.').waitFor()
    await see('stock-right')
    expect(await stockOf(mug)).toMatchObject({ stock: 14 })
  }))
