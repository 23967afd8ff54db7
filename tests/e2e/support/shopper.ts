import type { Locator, Page } from 'playwright-core'

import { address } from '../../support/index.ts'
import type { PaidApp } from './paidApp.ts'

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name })

/** Until the page answers to a press: what is pressed before is led through the server instead. */
export const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle')

/** From the product to the checkout, all filled in, with nothing left but to pay €24.94. */
export const fillIn = async (page: Page, { url, shop }: PaidApp, email: string): Promise<void> => {
  const base = `${url}/shops/${shop.tenant.slug}`
  await page.goto(`${base}/products/${shop.product.slug}`)
  await settled(page)
  await button(page, 'Add to cart').click()
  await page.getByRole('dialog').waitFor()
  await page.goto(`${base}/checkout`)
  await settled(page)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Full name' }).fill(address.name)
  await page.getByRole('textbox', { name: 'Street and number' }).fill(address.line1)
  await page.getByRole('textbox', { name: 'Postal code' }).fill(address.postalCode)
  await page.getByRole('textbox', { name: 'Town or city' }).fill(address.city)
  await page.getByRole('combobox', { name: 'Country' }).selectOption(address.country)
  await page.getByRole('radio', { name: /Parcel/ }).waitFor()
  await settled(page)
}

/** The shop's button: to Stripe's page, or to its fields. */
export const pay = (page: Page): Promise<void> => button(page, /^Pay €/).click()

/** Leads to Stripe's page and answers the session's id. */
export const goToStripe = async (page: Page): Promise<string> => {
  await pay(page)
  await page.waitForURL(/\/c\/pay\//)
  return sessionIn(page)
}

export const sessionIn = (page: Page): string => /\/c\/pay\/(\w+)/.exec(page.url())?.[1] ?? ''

/** Chooses how it goes and presses the button of Stripe's page. */
export const payWith = async (page: Page, choice: RegExp): Promise<void> => {
  await page.getByRole('radio', { name: choice }).check()
  await button(page, /^Pay €/).click()
}

/** How long the panel's form may take to show what was done in it, and to take it back again. */
const SHOWS_MS = 10_000
const TAKES_BACK_MS = 750

/**
 * Does something in one of the panel's forms until it shows and stays: an answer to what was typed before
 * takes back what was done meanwhile, and on a busy machine that comes late.
 */
export const insist = async (act: () => Promise<void>, seen: Locator): Promise<void> => {
  for (let attempts = 0; attempts < 4; attempts += 1) {
    await act()
    const isShown = await seen.waitFor({ timeout: SHOWS_MS }).then(
      () => true,
      () => false,
    )
    await seen.page().waitForTimeout(TAKES_BACK_MS)
    if (isShown && (await seen.isVisible())) return
  }
  await seen.waitFor()
}
