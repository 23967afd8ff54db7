import http, { type RequestOptions } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'

import pg from 'pg'

export type Blow = {
  /** Before the statement or call leaves, or when its answer has come. */
  readonly when: 'before' | 'after'
} & (
  | {
      /** Which step of the process it falls on, counted from the moment it is armed: 1 is the first. */
      readonly step: number
    }
  | {
      /** The first call to Stripe that this matches, as a pattern: `^POST /v1/subscriptions$`. */
      readonly call: string
    }
)

/**
 * Counts what a process does to the world (statements to Postgres, calls to Stripe), and ends it with
 * SIGKILL at exactly one of them: between two instructions nothing else can be seen from outside.
 */
export const countSteps = (stripe: URL) => {
  let count = 0
  let blow: Blow | undefined
  const step: Step = (call) => {
    count += 1
    const isHit = blow !== undefined && falls(blow, { count, call })
    if (isHit && blow?.when === 'before') process.kill(process.pid, 'SIGKILL')
    return {
      done: () => {
        if (isHit) process.kill(process.pid, 'SIGKILL')
      },
    }
  }
  watchPostgres(step)
  watchStripe(step, stripe)
  return {
    arm: (next: Blow | undefined) => {
      count = 0
      blow = next
    },
    count: () => count,
  }
}

type Step = (call?: string) => { readonly done: () => void }
type Taken = { readonly count: number; readonly call: string | undefined }

const falls = (blow: Blow, { count, call }: Taken): boolean =>
  'step' in blow ? blow.step === count : call !== undefined && new RegExp(blow.call, 'u').test(call)

const watchPostgres = (step: Step): void => {
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown }
  const { query } = prototype
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const { done } = step()
    // Our own client hands pg a query that carries its callback; others hand it over as the last word.
    const [first] = given as [{ callback?: unknown } | undefined]
    const last = given.length - 1
    if (typeof first === 'object' && typeof first.callback === 'function')
      first.callback = after(first.callback as Callback, done)
    else if (typeof given[last] === 'function') given[last] = after(given[last] as Callback, done)
    const answer = query.apply(this, given)
    return answer instanceof Promise ? answer.finally(done) : answer
  }
}

type Callback = (...answer: unknown[]) => void

const after =
  (callback: Callback, done: () => void): Callback =>
  (...answer) => {
    done()
    callback(...answer)
  }

const watchStripe = (step: Step, { port }: URL): void => {
  const { request } = http
  http.request = ((...given: Parameters<typeof request>) => {
    const [options] = given
    const isStripe =
      typeof options === 'object' && 'port' in options && String(options.port) === port
    if (!isStripe) return request(...given)
    const { method, path } = options as RequestOptions
    const { done } = step(`${method ?? 'GET'} ${path ?? ''}`)
    const sent = request(...given)
    sent.once('response', (response) => response.once('end', done))
    return sent
  }) as typeof request
  syncBuiltinESMExports()
}
