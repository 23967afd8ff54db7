import { randomUUID } from 'node:crypto'

import { isolateObjectProperty, type Payload, type PayloadRequest } from 'payload'

import { adapterOf } from './adapter.ts'
import { isWorthRetrying } from './postgresError.ts'

const ATTEMPTS = 5

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
      return await once(payload, req, work)
    } catch (error) {
      if (attempt >= ATTEMPTS || !isWorthRetrying(error)) throw error
      await pause(attempt)
    }
  }
}

const once = <T>(
  payload: Payload,
  outer: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  const { drizzle, sessions } = adapterOf(payload)
  return drizzle.transaction(async (transaction) => {
    const id = randomUUID()
    let rolledBack = false
    sessions[id] = {
      db: transaction,
      resolve: () => Promise.resolve(),
      // Called by a Local API operation that failed: whatever its caller does next, nothing commits.
      reject: () => {
        rolledBack = true
        return Promise.resolve()
      },
    }
    // Concurrent operations of one request must not see each other's transaction.
    const req = isolateObjectProperty(outer, 'transactionID')
    req.transactionID = id
    try {
      const result = await work(req)
      if (rolledBack) throw new Error('A failed operation has rolled this transaction back.')
      return result
    } finally {
      delete sessions[id]
    }
  })
}

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 5 * 3 ** attempt * Math.random()))
