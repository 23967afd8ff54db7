import pg from 'pg'

import { keepContext } from './keepContext.ts'
import { currentScope, type Scope } from './scope.ts'
import { bringScope, type SettingsMode, type Submitted, type Wire } from './scopedQuery.ts'
import { afterCommand, afterError, afterReady, newSession, settingsOf } from './sessionState.ts'
import { isTransactionControl, runsAlone } from './statements.ts'
import { wallError } from './wallError.ts'

/** Whose login a connection has: the tenants', whom policies hold back, or the owner's. */
export type WallRole = 'tenant' | 'platform'

/**
 * A pg client whose every query runs in the scope of the code that asked for it. The scope is
 * taken at the call: pg queues, and what runs from a queue runs in somebody else's context.
 */
export const scopedClient = (role: WallRole, mode: SettingsMode): typeof pg.Client =>
  class ScopedClient extends pg.Client {
    readonly #state = newSession()

    constructor(config?: string | pg.ClientConfig) {
      super(config)
      // Before pg's own listeners, which send the next query while they handle these.
      const { connection } = this as unknown as { connection: NodeJS.EventEmitter }
      connection.on('errorMessage', () => afterError(this.#state))
      connection.on('commandComplete', ({ text }: { text: string }) =>
        afterCommand(this.#state, text),
      )
      connection.on('readyForQuery', ({ status }: { status: string }) =>
        afterReady(this.#state, status, mode === 'transaction'),
      )
    }

    // One body for pg's many overloads, each of which `never` satisfies.
    override query(config: unknown, values?: unknown, callback?: unknown): never {
      if (config === null || config === undefined) return super.query(config as never) as never
      const { query, result } = toQuery(config, values, callback)
      if (!isTransactionControl(query.text)) {
        const scope = currentScope()
        const refusal = refuse(role, scope)
        if (refusal) {
          process.nextTick(() =>
            query.handleError(refusal, (this as unknown as { connection: Wire }).connection),
          )
          return result as never
        }
        if (!runsAlone(query.text)) bringScope(query, settingsOf(scope), this.#state, mode)
      }
      super.query(query as unknown as pg.Query)
      return result as never
    }
  }

const refuse = (role: WallRole, scope: Scope): Error | undefined => {
  if (role === 'tenant' && scope.kind === 'platform') {
    return wallError(
      "This transaction was begun on the tenants' role and would see less than the platform: begin it inside asPlatform, without the outer req.",
    )
  }
  if (role === 'platform' && scope.kind !== 'platform') {
    return wallError(
      "This transaction was begun on the platform's role, which no policy holds back: begin it inside asTenant, without the outer req.",
    )
  }
  return undefined
}

/** What pg's own client does first, so that there is a query object to add the scope to. */
const toQuery = (config: unknown, given: unknown, last: unknown) => {
  // pg calls back in the context of its socket: what a callback asks next must be asked by the
  // same tenant. (Events of streams are not bound: take the scope again in their listeners.)
  const values = kept(given)
  const callback = kept(last)
  if (isSubmitted(config)) {
    const stream = config as Submitted & { callback?: unknown }
    stream.callback ??= typeof values === 'function' ? values : callback
    return { query: stream as Submitted, result: stream as unknown }
  }
  const query = new pg.Query(
    config as pg.QueryConfig,
    values as unknown[],
    callback as () => void,
  ) as unknown as Submitted & { callback?: unknown; query_timeout?: unknown }
  query.query_timeout = (config as { query_timeout?: unknown }).query_timeout
  if (query.callback) return { query, result: undefined }
  const result = new Promise((resolve, reject) => {
    query.callback = (error: Error | null, answer: unknown) =>
      error ? reject(error) : resolve(answer)
  }).catch((error: Error) => {
    // As pg does: the stack of whoever asked says more than that of the socket.
    Error.captureStackTrace(error)
    throw error
  })
  return { query, result }
}

const kept = (argument: unknown): unknown =>
  typeof argument === 'function' ? keepContext(argument as () => void) : argument

const isSubmitted = (config: unknown): boolean =>
  typeof (config as Partial<Submitted>).submit === 'function'
