import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import {
  createMember,
  withPage,
  type App,
  type Http,
  type Role,
  type Tenant,
} from '../../support/index.ts'
import { insist } from './shopper.ts'

const WIDE = { width: 1440, height: 1000 }
const PHONE = { width: 390, height: 844 }

export type Panel = {
  readonly page: Page
  /** Opens an address below the panel's own and waits until its forms answer. */
  readonly open: (path: string) => Promise<void>
  /** Has a look at the screen as it is, on a desk and on a phone: nothing may be wider than that. */
  readonly look: (name: string) => Promise<void>
}

type Member = {
  readonly operator: Http
  readonly tenant: Tenant
  /** Default: an owner. */
  readonly roles?: readonly Role[]
}

/** Walks through a shop's panel as one who works there; faults of its pages are the test's. */
export const inPanel = async (
  app: Pick<App, 'url'>,
  { operator, tenant, roles = ['owner'] }: Member,
  walk: (panel: Panel) => Promise<void>,
): Promise<void> => {
  const { credentials } = await createMember(operator, { tenant, roles })
  await withPage(
    async (page) => {
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`))
      await page.context().request.post(`${app.url}/api/users/login`, { data: credentials })
      await walk({
        page,
        open: async (path) => {
          await page.goto(`${app.url}/admin${path}`)
          await page.waitForLoadState('networkidle')
        },
        look: async (name) => {
          faults.push(...(await look(page, name)))
        },
      })
      expect(faults).toEqual([])
    },
    { viewport: WIDE, acceptDownloads: true },
  )
}

/** With a folder to put them into (SOUK_PICTURES), it takes pictures besides. */
const look = async (page: Page, name: string): Promise<string[]> => {
  const faults: string[] = []
  const folder = process.env['SOUK_PICTURES']
  for (const [kind, size] of [
    ['phone', PHONE],
    ['desk', WIDE],
  ] as const) {
    await page.setViewportSize(size)
    await page.waitForTimeout(SETTLES_MS)
    if (folder) await page.screenshot({ path: `${folder}/${name}-${kind}.png`, fullPage: true })
    const { width, what } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      what: [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map(({ tagName, className }) => `${tagName.toLowerCase()}.${String(className)}`),
    }))
    if (width > size.width)
      faults.push(
        `${name} is ${width - size.width} px too wide for a ${kind} (${page.url()}): ${what.join(', ').slice(0, 600)}`,
      )
  }
  return faults
}

/** Payload's sidebar slides. */
const SETTLES_MS = 600

/** Chooses in one of the panel's fields by what it shows. */
export const choose = async (page: Page, field: string, name: string): Promise<void> => {
  const input = page.locator(`#field-${field} input`).first()
  const pick = async () => {
    await input.fill(name)
    await page.getByRole('option', { name, exact: true }).first().click()
  }
  await insist(pick, page.locator(`#field-${field}`).getByText(name, { exact: true }).first())
}

/** Keeps a new document and waits until it has a page of its own. */
export const saved = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(/\/[0-9a-f-]{36}(\?|$)/)
  await page.waitForLoadState('networkidle')
}
