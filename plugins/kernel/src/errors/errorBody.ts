import { ZodError } from 'zod'

import { isOutage, postgresError } from '../database/postgresError.ts'
import { kernelErrors } from './kernelErrors.ts'
import { payloadsIssues, payloadsStatus } from './payloadsError.ts'
import { isSoukError, type ErrorFacts, type SoukError } from './soukError.ts'

/** Payload's error envelope, with our code and facts under `data`. */
export type ErrorBody = {
  errors: { name: string; message: string; data: { code: string } & Record<string, unknown> }[]
}

/**
 * Turns whatever was thrown into an error that may be shown. What we did not foresee becomes
 * `internal`, without its text: it may hold SQL, a path or a person's data.
 */
export const publicError = (error: unknown): SoukError => {
  if (isSoukError(error)) return error
  if (error instanceof ZodError) {
    return kernelErrors.invalid_input({
      issues: error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
    })
  }
  return payloadsError(error) ?? databaseError(error) ?? kernelErrors.internal()
}

/** What Payload refuses inside of an operation that did not foresee it. */
const payloadsError = (error: unknown): SoukError | undefined => {
  switch (payloadsStatus(error)) {
    case undefined:
      return undefined
    case 401:
      return kernelErrors.unauthenticated()
    case 403:
      return kernelErrors.forbidden()
    case 404:
      return kernelErrors.not_found()
    default:
      return kernelErrors.invalid_input({
        issues: payloadsIssues(error).map(({ path, message }) => ({
          path: path.split('.'),
          message,
        })),
      })
  }
}

/** Is this a refusal the caller can understand, rather than a fault of ours? */
export const isRefusal = (error: unknown): boolean => publicError(error).status < 500

/**
 * The database is the last to check what is sent to it. Its classes of errors:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const databaseError = (error: unknown): SoukError | undefined => {
  const code = postgresError(error)?.code
  if (!code) return isOutage(error) ? kernelErrors.unavailable() : undefined
  if (code.startsWith('22') || code === '23502') return kernelErrors.invalid_input()
  if (['23505', '23503', '23514', '23P01'].includes(code)) return kernelErrors.conflict()
  // Rivals that kept meeting, a lock or an answer that took too long, a server that goes away.
  if (/^(08|53|57P|40001|40P01|55P03|57014)/.test(code)) return kernelErrors.unavailable()
  return undefined
}

export const errorBody = (error: unknown): ErrorBody => {
  const { name, message, code, data, status } = publicError(error)
  const issues = status === 400 ? { issues: issuesIn(data) ?? [{ path: [], message }] } : {}
  return { errors: [{ name, message, data: { ...data, ...issues, code } }] }
}

/** Bad input always says what was bad, if only as a whole. */
const issuesIn = ({ issues }: ErrorFacts): unknown[] | undefined =>
  Array.isArray(issues) && issues.length > 0 ? issues : undefined
