type PostgresError = { readonly code: string; readonly constraint?: string }

/** The error of the server, wherever drizzle or Payload have wrapped it. */
export const postgresError = (error: unknown): PostgresError | undefined => {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = (current as { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return current as unknown as PostgresError
  }
  return undefined
}

/** Class 40: the same work, run again, is expected to pass. https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html */
export const isWorthRetrying = (error: unknown): boolean =>
  ['40001', '40P01'].includes(postgresError(error)?.code ?? '')

export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const found = postgresError(error)
  return found?.code === '23505' && (constraint === undefined || found.constraint === constraint)
}

export const isCheckViolation = (error: unknown): boolean => postgresError(error)?.code === '23514'
