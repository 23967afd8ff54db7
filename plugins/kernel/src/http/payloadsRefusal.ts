import { isSoukError, nameOf, type ErrorBody } from '../errors/index.ts'

type PayloadError = Error & { status?: unknown; data?: unknown; isPublic?: unknown }
type Told = { readonly status: number; readonly body: ErrorBody }
type Facts = Record<string, unknown>

/**
 * What Payload says to the caller, recognised by its shape: in a production build the classes of
 * its errors have lost their names, and there may be two of each.
 */
export const payloadsRefusal = (error: unknown): Told | undefined => {
  if (!(error instanceof Error) || isSoukError(error)) return undefined
  const { status, data, isPublic, message } = error as PayloadError
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined
  const facts = factsOf(data)
  const code = typeof facts.code === 'string' ? facts.code : codeOf(status)
  const shown = isPublic === false ? 'This is not possible.' : message
  const issues = status === 400 ? { issues: issuesOf(facts, data, shown) } : {}
  const name = Array.isArray(facts.errors)
    ? 'ValidationError'
    : Array.isArray(data)
      ? 'QueryError'
      : nameOf(code)
  return {
    status,
    body: { errors: [{ name, message: shown, data: { ...facts, code, ...issues } }] },
  }
}

const factsOf = (data: unknown): Facts =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Facts) : {}

/** A validation's fields, a query's paths, or the message alone. */
const issuesOf = (facts: Facts, data: unknown, message: string): object[] => {
  if (Array.isArray(facts.issues) && facts.issues.length > 0) return facts.issues as object[]
  const found: unknown = facts.errors ?? data
  const issues = (Array.isArray(found) ? found : []).map((one: Facts | null) => ({
    path: typeof one?.path === 'string' ? one.path.split('.') : [],
    message: typeof one?.message === 'string' ? one.message : message,
  }))
  return issues.length > 0 ? issues : [{ path: [], message }]
}

const CODES: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  413: 'body_too_large',
  423: 'locked',
  429: 'too_many_requests',
}

const codeOf = (status: number): string => CODES[status] ?? 'invalid_input'
