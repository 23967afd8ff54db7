import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { withPage } from '../support/index.ts'
import { startPaidApp, type PaidApp } from './support/paidApp.ts'
import { button, fillIn, goToStripe, pay, payWith, settled } from './support/shopper.ts'

type Found = {
  readonly docs: readonly {
    readonly id: string
    readonly status: string
    readonly paymentStatus: string
  }[]
}

let app: PaidApp

const ordersOf = async (email: string): Promise<Found['docs']> =>
  (await app.operator.get<Found>(`/api/orders?where[email][equals]=${email}`)).body.docs

/** The only order of this e-mail, once it has been paid. */
const paidOrderOf = async (email: string): Promise<void> => {
  await expect
    .poll(() => ordersOf(email), { timeout: 30_000 })
    .toMatchObject([{ status: 'confirmed', paymentStatus: 'paid' }])
}

const thanked = async (page: Page): Promise<void> => {
  await page.waitForURL(/\/orders\//)
  await page.getByText('We have your payment.').waitFor()
  expect(page.url()).not.toMatch(/token|secret/)
}

const intentOf = async (session: string): Promise<string> => {
  const options = { stripeAccount: app.account }
  const { payment_intent: intent } = await app.stripe.checkout.sessions.retrieve(
    session,
    {},
    options,
  )
  return typeof intent === 'string' ? intent : (intent?.id ?? '')
}

describe('on Stripe’s page, a shopper', () => {
  beforeAll(async () => {
    app = await startPaidApp()
  })
  afterAll(() => app?.stop())

  it('pays with a card and is thanked', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'card@example.test')
      await goToStripe(page)
      await payWith(page, /^Succeeds/)
      await thanked(page)
      await paidOrderOf('card@example.test')
      await page.goBack()
      await settled(page)
      expect(await page.getByText('Pay with a test card').count()).toBe(0)
    }))

  it('answers the bank’s question', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'asked@example.test')
      await goToStripe(page)
      await payWith(page, /3-D Secure/)
      await button(page, 'Complete authentication').click()
      await thanked(page)
      await paidOrderOf('asked@example.test')
    }))

  it('is declined, goes back, and pays the same order at the second try', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'declined@example.test')
      const first = await goToStripe(page)
      await payWith(page, /^Is declined/)
      await page.getByText('Your card was declined.').waitFor()
      await page.getByRole('link', { name: /^Back to/ }).click()
      await page.getByText('Nothing was charged').waitFor()
      await settled(page)
      expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe(
        'declined@example.test',
      )
      expect(await goToStripe(page)).toBe(first)
      await payWith(page, /^Succeeds/)
      await thanked(page)
      await paidOrderOf('declined@example.test')
    }))

  it('waits for a slow bank, and the page goes on by itself', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'slow@example.test')
      const session = await goToStripe(page)
      await payWith(page, /succeeds later/)
      await page.getByRole('heading', { name: 'Your bank is still at it' }).waitFor()
      expect(await ordersOf('slow@example.test')).toMatchObject([{ status: 'pending' }])

      const other = await page.context().newPage()
      await other.goto(`${app.url}/shops/${app.shop.tenant.slug}/checkout`)
      await other.getByRole('heading', { name: 'Your payment is on its way' }).waitFor()
      await other.close()

      await app.double.control.settle(await intentOf(session), 'succeeds')
      await thanked(page)
      await paidOrderOf('slow@example.test')
    }))

  it('hears that a slow bank said no, and pays otherwise', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'refused@example.test')
      const session = await goToStripe(page)
      await payWith(page, /fails later/)
      await page.getByRole('heading', { name: 'Your bank is still at it' }).waitFor()
      await app.double.control.settle(await intentOf(session), 'fails')
      await page.getByRole('heading', { name: 'The payment did not go through' }).waitFor()
      await page.getByRole('link', { name: 'Try again' }).click()
      await page.waitForURL(/\/checkout$/)
      await settled(page)
      await goToStripe(page)
      await payWith(page, /^Succeeds/)
      await thanked(page)
      await paidOrderOf('refused@example.test')
    }))

  it('closes the tab after paying, and the order is made all the same', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'closed@example.test')
      const session = await goToStripe(page)
      await page.close()
      await app.double.control.pay(session)
      await paidOrderOf('closed@example.test')
    }))

  it('presses twice, and pays once', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'twice@example.test')
      await button(page, /^Pay €/).dblclick()
      await page.waitForURL(/\/c\/pay\//)
      await page.getByRole('radio', { name: /^Succeeds/ }).check()
      await button(page, /^Pay €/).dblclick()
      await thanked(page)
      await paidOrderOf('twice@example.test')
      const { data } = await app.stripe.checkout.sessions.list(
        { limit: 100 },
        { stripeAccount: app.account },
      )
      const theirs = data.filter(({ customer_email: email }) => email === 'twice@example.test')
      expect(theirs).toHaveLength(1)
    }))

  it('pays without scripts', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'plain@example.test')
      const { cookies } = await page.context().storageState()
      const context = await page.context().browser()?.newContext({ javaScriptEnabled: false })
      if (!context) throw new Error('The browser has gone.')
      await context.addCookies(cookies)
      const plain = await context.newPage()
      await plain.goto(`${app.url}/shops/${app.shop.tenant.slug}/checkout`)
      await goToStripe(plain)
      await payWith(plain, /^Succeeds/)
      await thanked(plain)
      await paidOrderOf('plain@example.test')
    }))
})

describe('in Stripe’s fields on the shop’s own page, a shopper', () => {
  beforeAll(async () => {
    app = await startPaidApp({ STRIPE_UI: 'elements' })
  })
  afterAll(() => app?.stop())

  it('is declined, asked by the bank, and pays', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'fields@example.test')
      await pay(page)
      await page.getByRole('radio', { name: /^Is declined/ }).check()
      await pay(page)
      await page.getByText('Your card was declined.').waitFor()
      await page.getByRole('radio', { name: /3-D Secure/ }).check()
      await button(page, /^Pay €/).dblclick()
      await button(page, 'Complete authentication').click()
      await thanked(page)
      await paidOrderOf('fields@example.test')
    }))

  it('fails the bank’s question, is told so, and pays at the second try', () =>
    withPage(async (page) => {
      await fillIn(page, app, 'doubt@example.test')
      await pay(page)
      await page.getByRole('radio', { name: /3-D Secure/ }).check()
      await pay(page)
      await button(page, 'Fail authentication').click()
      await page.getByRole('heading', { name: 'The payment did not go through' }).waitFor()
      await page.getByRole('link', { name: 'Try again' }).click()
      await page.waitForURL(/\/checkout$/)
      await settled(page)
      await pay(page)
      await page.getByRole('radio', { name: /^Succeeds/ }).waitFor()
      await pay(page)
      await thanked(page)
      await paidOrderOf('doubt@example.test')
    }))
})
