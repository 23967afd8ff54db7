import { readFileSync } from 'node:fs'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { startWorker } from '../contract/support/startWorker.ts'
import {
  address,
  createMember,
  createSimpleProduct,
  createTenant,
  firstOperator,
  ok,
  startApp,
  withPage,
  type App,
  type Http,
  type Tenant,
} from '../support/index.ts'
import { button, settled } from './support/shopper.ts'

const CONTENT = 'Twelve bookmarks, to be cut out.'

let app: App
let stopWorker: (() => Promise<void>) | undefined
let tenant: Tenant
let owner: Http
let product: { slug: string }

beforeAll(async () => {
  app = await startApp()
  const worker = await startWorker(app, { PORT: String(app.port) })
  stopWorker = worker.kill9
  const operator = await firstOperator(app.url)
  tenant = await createTenant(operator)
  const member = await createMember(operator, { tenant, roles: ['owner'] })
  owner = member
  const made = await createSimpleProduct(operator, tenant, {
    title: 'Bookmarks to print',
    kind: 'digital',
    requiresShipping: false,
    stock: 0,
  })
  product = made
  const { token } = await ok(owner.post<{ token: string }>('/api/users/login', member.credentials))
  const file = new FormData()
  file.set('file', new Blob([CONTENT], { type: 'text/plain' }), 'bookmarks.txt')
  file.set('_payload', JSON.stringify({ title: 'Bookmarks', product: made.id, tenant: tenant.id }))
  const uploaded = await fetch(`${app.url}/api/digital-files`, {
    method: 'POST',
    headers: { authorization: `JWT ${token}` },
    body: file,
  })
  expect(uploaded.status).toBe(201)
})
afterAll(async () => {
  await stopWorker?.()
  await app?.stop()
})

const visit = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${app.url}/shops/${tenant.slug}${path}`)
  await settled(page)
}

it('a download is bought, handed out once it is paid, and counted', () =>
  withPage(async (page) => {
    await visit(page, `/products/${product.slug}`)
    await button(page, 'Add to cart').click()
    await page.getByRole('dialog').waitFor()
    await visit(page, '/checkout')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@example.test')
    await page.getByRole('textbox', { name: 'Full name' }).fill(address.name)
    await page.getByRole('textbox', { name: 'Street and number' }).fill(address.line1)
    await page.getByRole('textbox', { name: 'Postal code' }).fill(address.postalCode)
    await page.getByRole('textbox', { name: 'Town or city' }).fill(address.city)
    await page.getByRole('combobox', { name: 'Country' }).selectOption(address.country)
    await settled(page)
    await page.getByRole('checkbox', { name: /I want my downloads at once/ }).check()
    await button(page, /^Place order/).click()
    await page.waitForURL(/\/orders\//)
    const order = /orders\/([\w-]+)/.exec(page.url())?.[1] ?? ''
    await page.getByText('They are here as soon as the payment is.').waitFor()

    await ok(owner.post(`/api/orders/${order}/capture`, {}))
    await page.reload()
    await page.getByText(/5 downloads left/).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, /^Download/).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toBe(CONTENT)
    expect(download.suggestedFilename()).toBe('bookmarks.txt')
    await page.reload()
    await page.getByText(/4 downloads left/).waitFor()
    // A stranger has the address of the order, but not what opens it.
    await withPage(async (stranger) => {
      await visit(stranger, `/orders/${order}`)
      expect(await stranger.content()).not.toContain('downloads left')
    })
  }))
