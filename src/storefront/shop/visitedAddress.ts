import { AsyncLocalStorage } from 'node:async_hooks'

import type { Shop } from '@souk/kernel'

import { shopAddress } from './shopAddress.ts'

// Pages and Payload's configuration are bundled apart, so a constant of this module would be two.
const KEY = Symbol.for('souk.storefront.visitedAddress')
const shared = globalThis as { [KEY]?: AsyncLocalStorage<string> }
const visited = (shared[KEY] ??= new AsyncLocalStorage<string>())

/**
 * Does something for a visitor who came by `address`, scheme, host and path of the shop's root: a
 * shop has several, and what opens a cart or an order is kept for one host alone.
 */
export const asVisitorOf = <T>(address: string, work: () => Promise<T>): Promise<T> =>
  visited.run(address, work)

/** A whole address below the root by which the visitor came; below the shop's own where nobody visits. */
export const visitedAddress = (shop: Pick<Shop, 'slug'>, path: string): string => {
  const address = visited.getStore()
  return address === undefined ? shopAddress(shop, path) : `${address}${path}`
}
