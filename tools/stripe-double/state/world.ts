import type { Clock } from './clock.ts'
import type { Store } from './store.ts'

/** Everything a resource may reach: no module of the double keeps state of its own. */
export type World = {
  readonly store: Store
  readonly clock: Clock
  readonly chance: () => number
  readonly newId: (prefix: string, length?: number) => string
  readonly platform: string
  readonly application: string
  readonly keys: { readonly secretKey: string; readonly publishableKey: string }
  /** Where browsers find the double's pages; known once it listens. */
  readonly baseUrl: () => string
  /** The call that is being answered, for the events which it causes. */
  cause: { id: string; idempotency_key: string | null } | null
}
