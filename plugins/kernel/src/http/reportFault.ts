import { postgresError } from '../database/index.ts'
import type { Logger } from '../operations/logger.ts'

/**
 * Logs what went wrong on our side. Never the whole error: a failed query's message holds its
 * parameters, which are people's names and addresses.
 */
export const reportFault = (log: Logger, operation: string, error: unknown): void => {
  const database = postgresError(error)
  log.error(
    {
      operation,
      fault: database
        ? { code: database.code, constraint: database.constraint }
        : { name: error instanceof Error ? error.name : typeof error, stack: stackOf(error) },
    },
    'An operation failed.',
  )
}

const stackOf = (error: unknown): string | undefined =>
  error instanceof Error
    ? error.stack
        ?.split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .slice(0, 8)
        .join('\n')
    : undefined
