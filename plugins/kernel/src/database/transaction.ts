import { randomUUID } from 'node:crypto'

import type { Payload, PayloadRequest } from 'payload'

import { adapterOf, type Session } from './adapter.ts'
import { isWorthRetrying } from './postgresError.ts'
import { requestWithin } from './requestWithin.ts'

const ATTEMPTS = 6

/**
 * Joins the request's transaction, else begins one, runs `work` and commits. Failures that Postgres
 * asks us to try again are tried again, after a pause that grows so that rivals do not meet twice.
 *
 * Payload's own begin/commit are not used: its commit swallows a COMMIT that fails, and answers as
 * if all were well when a nested operation has rolled back already. Drizzle's transaction throws.
 */
export const inTransaction = async <T>(
  payload: Payload,
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  if (await req.transactionID) return work(req)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(payload, req, work)
    } catch (error) {
      if (attempt >= ATTEMPTS || !isWorthRetrying(error)) throw error
      await pause(attempt)
    }
  }
}

const runOnce = <T>(
  payload: Payload,
  outer: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  const { drizzle, sessions } = adapterOf(payload)
  return drizzle.transaction(async (transaction) => {
    const id = randomUUID()
    let fault: { readonly error: unknown } | undefined
    const session: Session = {
      db: transaction,
      resolve: () => Promise.resolve(),
      // Called when a Local API operation inside has failed, after the session was struck off the
      // list: whatever its caller does next happens in here, and is rolled back with the rest.
      reject: () => {
        sessions[id] = session
        fault ??= { error: new Error('A failed operation has rolled this transaction back.') }
        return Promise.resolve()
      },
      // After a failed statement Postgres answers COMMIT with a ROLLBACK and no error.
      failed: (error) => (fault ??= { error }),
    }
    sessions[id] = session
    try {
      const result = await work(requestWithin(outer, id))
      if (fault) throw fault.error
      return result
    } finally {
      delete sessions[id]
    }
  })
}

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 5 * 2.5 ** attempt * (0.5 + Math.random())))
