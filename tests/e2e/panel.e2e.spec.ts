import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  createMember,
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

describe('the panel', () => {
  it('opens everything that it lists for a shop’s owner', async () => {
    const { credentials } = await createMember(operator, { tenant: shop.tenant, roles: ['owner'] })
    await withPage(async (page) => {
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`))
      await page.context().request.post(`${app.url}/api/users/login`, { data: credentials })
      await page.goto(`${app.url}/admin`)
      await page.getByRole('link', { name: 'Shop settings' }).waitFor()
      const links = await page
        .locator('a[href^="/admin/collections/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      const lists = [...new Set(links)].filter((path) => path.split('/').length === 4)
      expect(lists.length).toBeGreaterThan(10)
      for (const path of lists) {
        await page.goto(`${app.url}${path}`)
        await page.locator('h1').first().waitFor()
      }
      expect(faults).toEqual([])
    })
  })

  it('leads from the menu to a shop’s one navigation', async () => {
    const owner = await createMember(operator, { tenant: shop.tenant, roles: ['owner'] })
    await withPage(async (page) => {
      await page.context().request.post(`${app.url}/api/users/login`, { data: owner.credentials })
      await page.goto(`${app.url}/admin/collections/navigation`)
      await page.waitForURL('**/navigation/create')
      const made = await owner.post<{ doc: { id: string } }>('/api/navigation', {
        tenant: shop.tenant.id,
      })
      await page.goto(`${app.url}/admin/collections/navigation`)
      await page.waitForURL(`**/navigation/${made.body.doc.id}`)
    })
  })
})
