import { chromium, type Browser } from 'playwright-core'

import { findBrowser } from './findBrowser.ts'

/** Our flags alone: those that the npm package recommends switch off CORS, and tests would prove nothing. */
const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']

/** A real browser. The caller closes it. */
export const browser = async (): Promise<Browser> => {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } })
}
