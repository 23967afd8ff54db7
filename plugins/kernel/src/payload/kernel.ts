import type { Plugin } from 'payload'

import { tellRefusal } from '../http/tellRefusal.ts'
import type { MakeLimiter } from '../limits/index.ts'
import { withHouse } from '../room.ts'
import type { Scope } from '../scope/index.ts'
import { kernelCollections } from './collections.ts'

export type KernelOptions = {
  /** Which shop a request is for: `oneShop({ currency: 'EUR' })`, or a tenancy's. */
  readonly scope: Scope
  /** Where rate limits are counted; in memory unless told. */
  readonly limiter?: MakeLimiter
}

/**
 * Lays the ground: the outbox, idempotency keys and the scope. Comes first among the plugins;
 * `operationDoors()` comes last.
 */
export const kernel =
  ({ scope, limiter }: KernelOptions): Plugin =>
  (config) =>
    withHouse(
      {
        ...config,
        collections: [...(config.collections ?? []), ...kernelCollections(scope)],
        hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), tellRefusal] },
      },
      { scope, ...(limiter ? { limiter } : {}) },
    )
