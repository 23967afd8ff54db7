import type { BrowserContextOptions, Page } from 'playwright-core'

import { browser } from './browser.ts'

/** Lends a page in a browser of its own, with no cookies, and closes it afterwards. */
export const withPage = async <T>(
  use: (page: Page) => Promise<T>,
  options?: BrowserContextOptions,
): Promise<T> => {
  const launched = await browser()
  try {
    const context = await launched.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    })
    return await use(await context.newPage())
  } finally {
    await launched.close()
  }
}
