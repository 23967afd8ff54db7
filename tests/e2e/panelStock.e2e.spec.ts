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
import { asOwner } from './support/panel.ts'
import { button } from './support/shopper.ts'

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

it('stock that does not add up is shown and put right', () =>
  asOwner(app, { operator, tenant }, async ({ page, open, look: see }) => {
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
    expect(await stockOf(mug)).toMatchObject({ stock: 10 })
  }))
