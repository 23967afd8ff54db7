type PostgresError = { readonly code: string; readonly constraint?: string }

/** The error of the server, wherever drizzle or Payload have wrapped it. */
export const postgresError = (error: unknown): PostgresError | undefined =>
  find(error, (code) => /^[0-9][0-9A-Z]{4}$|^[FHPX][0-9A-Z]{4}$/.test(code) && /\d/.test(code))

/** Class 40: the same work, run again, is expected to pass. https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html */
export const isWorthRetrying = (error: unknown): boolean =>
  ['40001', '40P01'].includes(postgresError(error)?.code ?? '')

export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const found = postgresError(error)
  return found?.code === '23505' && (constraint === undefined || found.constraint === constraint)
}

export const isCheckViolation = (error: unknown): boolean => postgresError(error)?.code === '23514'

const SOCKET = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** The server is away, or too busy to take another connection: it may be back in a moment. */
export const isOutage = (error: unknown): boolean =>
  find(error, (code) => SOCKET.test(code)) !== undefined ||
  chain(error).some(({ message }) => DRIVER.test(message))

const find = (error: unknown, isIt: (code: string) => boolean): PostgresError | undefined =>
  chain(error).find((one) => 'code' in one && typeof one.code === 'string' && isIt(one.code)) as
    PostgresError | undefined

/** An error and what caused it, the outermost first; no deeper than anybody wraps. */
const chain = (error: unknown): Error[] => {
  const found: Error[] = []
  for (let one = error; one instanceof Error && found.length < 8; one = one.cause) {
    found.push(one)
    if (one instanceof AggregateError)
      found.push(...one.errors.filter((each) => each instanceof Error))
  }
  return found
}
