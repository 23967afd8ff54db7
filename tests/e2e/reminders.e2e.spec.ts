import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { look } from '../contract/support/sql.ts'
import { startWorker, type Worker } from '../contract/support/startWorker.ts'
import {
  createShop,
  firstOperator,
  startApp,
  withPage,
  type App,
  type Shop,
} from '../support/index.ts'
import { button, settled } from './support/shopper.ts'

let app: App
let shop: Shop
const workers: Worker[] = []

const startOne = async () => {
  workers.push(await startWorker(app, { PORT: String(app.port) }))
}

beforeAll(async () => {
  app = await startApp()
  await startOne()
  const reminders = { on: true, confirm: true, letters: [{ afterHours: 4 }] }
  shop = await createShop(await firstOperator(app.url), {
    tenant: { reminders },
    product: { title: 'Reading lamp' },
  })
})
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill9()))
  await app?.stop()
})

/** The link of the only letter that has one like it. */
const linkTo = (email: string, path: string): string =>
  readdirSync(join(app.dataDir, 'mails'))
    .map((file) => JSON.parse(readFileSync(join(app.dataDir, 'mails', file), 'utf8')) as Mail)
    .filter((mail) => JSON.stringify(mail.to).includes(email))
    .map(({ text }) => new RegExp(`https?://\\S*/${path}\\S*`).exec(text)?.[0] ?? '')
    .find((link) => link !== '') ?? ''
type Mail = { readonly to: unknown; readonly text: string }

const letter = async (email: string, path: string): Promise<string> => {
  await expect.poll(() => linkTo(email, path), { timeout: 60_000 }).not.toBe('')
  return linkTo(email, path)
}

const said = async (email: string): Promise<string[]> =>
  (
    await look<{ kind: string }>(
      app.databaseUrl,
      'select kind::text as kind from consents where email = $1 order by created_at, id',
      [email],
    )
  ).map(({ kind }) => kind)

/** As somebody who only wanted to see what it costs. */
const typeEmail = async (page: Page, email: string): Promise<void> => {
  const base = `${app.url}/shops/${shop.tenant.slug}`
  await page.goto(`${base}/products/${shop.product.slug}`)
  await settled(page)
  await button(page, 'Add to cart').click()
  await page.getByRole('dialog').waitFor()
  await page.goto(`${base}/checkout`)
  await settled(page)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
}
const box = (page: Page) => page.getByRole('checkbox', { name: /^Remind me by e-mail/ })

it('who agrees and leaves before typing anything else is reminded, and finds the cart again', async () => {
  const email = 'leaves@example.test'
  await withPage(async (page) => {
    await typeEmail(page, email)
    await box(page).check()
    await expect.poll(() => said(email)).toEqual(['given'])
  })
  const confirmation = await letter(email, 'confirm-reminders')
  await withPage(async (page) => {
    await page.goto(confirmation)
    await settled(page)
    await button(page, 'Yes, remind me').click()
    await page.getByText('It is confirmed').waitFor()
  })
  await look(app.databaseUrl, `update carts set updated_at = updated_at - interval '5 hours'`)
  await startOne()
  const reminder = await letter(email, 'recover')
  await withPage(async (page) => {
    await page.goto(reminder)
    await page.waitForURL(/\/cart$/)
    await page.getByRole('main').getByText('Reading lamp').first().waitFor()
  })
})

it('who takes it back has it taken back at once, and nobody is written down who never agreed', async () => {
  const email = 'wavers@example.test'
  await withPage(async (page) => {
    await typeEmail(page, email)
    await settled(page)
    expect(await said(email)).toEqual([])
    await box(page).check()
    await expect.poll(() => said(email)).toEqual(['given'])
    await box(page).uncheck()
    await expect.poll(() => said(email)).toEqual(['given', 'withdrawn'])
  })
})
