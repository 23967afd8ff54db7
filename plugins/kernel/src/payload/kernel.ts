import type { Plugin } from 'payload'

import { withHouse } from '../room.ts'
import type { Scope } from '../scope/index.ts'
import { kernelCollections } from './collections.ts'

export type KernelOptions = {
  /** Which shop a request is for: `oneShop({ currency: 'EUR' })`, or a tenancy's. */
  readonly scope: Scope
}

/**
 * Lays the ground: the outbox, idempotency keys and the scope. Comes first among the plugins;
 * `operationDoors()` comes last.
 */
export const kernel =
  ({ scope }: KernelOptions): Plugin =>
  (config) =>
    withHouse(
      { ...config, collections: [...(config.collections ?? []), ...kernelCollections(scope)] },
      { scope },
    )
