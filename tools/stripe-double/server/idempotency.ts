import { createHash } from 'node:crypto'
import { hours } from '../state/clock.ts'
import type { SavedAnswer } from '../state/tables.ts'
import type { World } from '../state/world.ts'
import { StripeProblem } from './errors.ts'

export type Keyed = {
  account: string
  key: string
  method: string
  path: string
  /** The parameters as they came, before anybody read them. */
  params: unknown
}

/**
 * Stripe's idempotency: a key belongs to an account, to one endpoint and to one set of parameters for a day. Whatever
 * was executed is answered again as it was, failures included; what never began leaves the key free.
 */
export const createIdempotency = (world: World) => {
  const underway = new Set<string>()
  const idOf = ({ account, key }: Keyed) => `${account}/${key}`

  return {
    /** The answer of the first call with this key, or null for whoever comes first. */
    find: (call: Keyed): SavedAnswer | null => {
      const id = idOf(call)
      if (underway.has(id)) throw inUse(call.key)
      const saved = world.store.get('answers', id)?.object
      if (saved === undefined || saved.at < world.clock.now() - hours(24)) return null
      if (saved.method !== call.method || saved.path !== call.path) {
        throw mismatch(
          `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${saved.path}' vs '${call.path}'). Try using a key other than '${call.key}' if you meant to execute a different request.`,
        )
      }
      if (saved.fingerprint !== fingerprint(call.params)) {
        throw mismatch(
          `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${call.key}' if you meant to execute a different request.`,
        )
      }
      return saved
    },

    /** Nobody else may use the key until the call ends. */
    hold: (call: Keyed) => {
      underway.add(idOf(call))
      return () => void underway.delete(idOf(call))
    },

    /** Part of the call's own transaction, so that its effects and its answer survive together or not at all. */
    save: (call: Keyed, { status, body }: { status: number; body: unknown }) => {
      const { account, key, method, path } = call
      const id = idOf(call)
      world.store.remove('answers', id)
      world.store.insert(
        'answers',
        account,
        {
          id,
          account,
          key,
          method,
          path,
          fingerprint: fingerprint(call.params),
          status,
          body,
          at: world.clock.now(),
        },
        {},
      )
    },
  }
}

const fingerprint = (params: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(params)))
    .digest('hex')

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const mismatch = (message: string) =>
  new StripeProblem({ type: 'idempotency_error', message }, { status: 400 })

const inUse = (key: string) =>
  new StripeProblem(
    {
      type: 'invalid_request_error',
      code: 'idempotency_key_in_use',
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}.`,
    },
    { status: 409 },
  )
