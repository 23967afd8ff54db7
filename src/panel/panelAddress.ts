import type { Shop } from '@souk/kernel'

import { env } from '../env.ts'

/** Where people reach the panel, by the rule that makes the shops' addresses: never by a Host header. */
export const panelAddress = (): string => {
  const { baseDomain, port } = env()
  return baseDomain === 'localhost' ? `http://localhost:${port}` : `https://${baseDomain}`
}

/** @param page below `/admin`, such as `/collections/orders`; it opens in that shop, whichever one was in last */
export const panelPage = ({ id }: Shop, page: string): string =>
  `${panelAddress()}/admin/in/${id}?to=${encodeURIComponent(page)}`
