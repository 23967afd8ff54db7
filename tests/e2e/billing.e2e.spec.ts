import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { create, createMember, withPage, type Credentials } from '../support/index.ts'
import { startPaidApp, type PaidApp } from './support/paidApp.ts'
import { button, settled } from './support/shopper.ts'

let app: PaidApp

const logIn = async (page: Page, { email, password }: Credentials): Promise<void> => {
  const answer = await page
    .context()
    .request.post(`${app.url}/api/users/login`, { data: { email, password } })
  expect(answer.status()).toBe(200)
}

const PAGE = '/admin/collections/subscriptions'

describe('on the page of the plan', () => {
  beforeAll(async () => {
    app = await startPaidApp()
    await create(app.operator, 'plans', {
      name: 'High street',
      price: 2_900,
      currency: 'EUR',
      trialDays: 14,
      ownersMayChoose: true,
      allowances: [{ meter: 'orders', included: 200, price: 5 }],
    })
  })
  afterAll(() => app?.stop())

  it('an owner chooses one, adds a card, and reads the invoice', async () => {
    const { tenant } = app.shop
    const owner = await createMember(app.operator, { tenant, roles: ['owner'] })
    await withPage(async (page) => {
      await logIn(page, owner.credentials)
      await page.goto(`${app.url}${PAGE}`)
      await page.getByText('Your shop is on no plan.').waitFor()
      await settled(page)
      await button(page, 'Choose High street').click()
      await page.getByText('You can try it for 14 days and pay nothing today.').waitFor()
      await button(page, 'Yes, go on').click()
      await page.getByText('14 days left to try it').waitFor()
      await page.getByText('0 of 200 orders').waitFor()
      await button(page, 'Add a card').click()
      await button(page, 'Use a card that works').click()
      await page.getByRole('link', { name: 'Back' }).click()
      await page.getByText('Visa ending in 4242').waitFor()
      await app.double.control.advance(15 * 86_400)
      await expect
        .poll(
          async () => {
            await page.reload()
            return page.getByText('All is paid.').count()
          },
          { timeout: 60_000, interval: 2_000 },
        )
        .toBe(1)
      const { violations } = await new AxeBuilder({ page })
        .include('.souk-page')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      const opened = page.waitForEvent('popup')
      await button(page, /^Open invoice/)
        .first()
        .click()
      await (await opened).waitForURL(/\/i\/in_/)
    })
  })

  it('somebody who only looks at the shop finds nothing of it', async () => {
    const { tenant } = app.shop
    const viewer = await createMember(app.operator, { tenant, roles: ['viewer'] })
    await withPage(async (page) => {
      await logIn(page, viewer.credentials)
      expect(await page.getByRole('link', { name: 'Plan and billing' }).count()).toBe(0)
      await page.goto(`${app.url}${PAGE}`)
      expect(await page.getByText('High street').count()).toBe(0)
    })
  })
})
