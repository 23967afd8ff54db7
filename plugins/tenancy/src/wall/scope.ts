import { AsyncLocalStorage } from 'node:async_hooks'

import { nextRequest } from './nextRequest.ts'
import { wallError } from './wallError.ts'

/**
 * What the database may show to the code that is running: nothing, one tenant, or all (`platform`,
 * on the owner's role). `user` is the id of the acting person in `users`, whatever the scope.
 */
export type Scope =
  | { readonly kind: 'none'; readonly user?: string }
  | { readonly kind: 'tenant'; readonly tenant: string; readonly user?: string }
  | { readonly kind: 'platform'; readonly user?: string }

/** Where nothing was said, nothing is seen. */
export const noScope: Scope = { kind: 'none' }

/** What we said ourselves (`asTenant`, `asPlatform`) wins over what the request is allowed. */
export const currentScope = (): Scope => shared.running.getStore() ?? requestScope() ?? noScope

/**
 * Runs `fn` as one tenant.
 *
 * Hand no `req` of another scope to what runs inside: its transaction and its data loader belong
 * to that other scope. (The transaction would be refused; the loader's cache would not.)
 *
 * @param tenant id of the tenant
 * @param user id of the acting user, if there is one
 */
export const asTenant = <Result>(tenant: string, fn: () => Result, user?: string): Result =>
  within(checked({ kind: 'tenant', tenant, ...(user && { user }) }), fn)

/**
 * Runs `fn` with the owner's role, which no policy holds back: the one way to widen, so that a
 * search for it finds every place that does. The same caution about `req` as in `asTenant`.
 */
export const asPlatform = <Result>(fn: () => Result, user?: string): Result =>
  within(checked({ kind: 'platform', ...(user && { user }) }), fn)

/** Runs `fn` with nothing to see, whatever the scope around it. */
export const asNobody = <Result>(fn: () => Result): Result => within(noScope, fn)

/**
 * Says what the request now being served may see. The first tenant or platform scope stays: later
 * calls cannot widen it nor move it to another tenant, since a page, a hook or a forged cookie
 * that comes later knows less than the door did.
 *
 * @returns the scope that holds from now on
 */
export const fixRequestScope = (scope: Scope): Scope => {
  const request = nextRequest()
  if (!request) return currentScope()
  const before = shared.requests.get(request)
  if (before && before.kind !== 'none') return before
  shared.requests.set(request, checked(scope))
  return scope
}

type Shared = {
  readonly running: AsyncLocalStorage<Scope>
  readonly requests: WeakMap<object, Scope>
}

// Next bundles this file for its routes while pg's side may be loaded unbundled: one state for all
// copies, or the pool would ask a store that nobody fills.
const key = Symbol.for('souk.tenancy.scope')
const home = globalThis as unknown as Record<symbol, Shared | undefined>
const shared: Shared = (home[key] ??= {
  running: new AsyncLocalStorage<Scope>(),
  requests: new WeakMap<object, Scope>(),
})

// Drizzle's queries do not run before somebody waits for them, which would be outside.
const within = <Result>(scope: Scope, fn: () => Result): Result =>
  shared.running.run(scope, () => {
    const result = fn()
    return isLazy(result) ? (begin(result) as Result) : result
  })

const begin = (query: PromiseLike<unknown>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    query.then(resolve, reject)
  })

const isLazy = (result: unknown): result is PromiseLike<unknown> =>
  !(result instanceof Promise) &&
  typeof (result as PromiseLike<unknown> | undefined)?.then === 'function'

const requestScope = (): Scope | undefined => {
  const request = nextRequest()
  return request && shared.requests.get(request)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

// Both go into SQL settings that policies cast to uuid: anything else is refused here, where the
// stack still tells who said it.
const checked = (scope: Scope): Scope => {
  if (scope.kind === 'tenant' && !uuid.test(scope.tenant)) {
    throw wallError('A tenant scope needs the id of a tenant.')
  }
  if (scope.user !== undefined && !uuid.test(scope.user)) {
    throw wallError('The acting user of a scope must be an id.')
  }
  return scope
}
