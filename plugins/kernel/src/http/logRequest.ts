import type { Actor } from '../operations/actor.ts'
import type { Logger } from '../operations/logger.ts'

type Facts = {
  readonly request: string
  readonly method: string
  readonly operation: string | undefined
  readonly shop: string | undefined
  readonly actor: Actor
  readonly status: number
  readonly ms: number
}

/**
 * One line for each request. It names the operation and not the address, whose query may hold what
 * a person searched for. Reads that went well are told at level debug: they are most of the traffic.
 */
export const logRequest = (log: Logger, facts: Facts): void => {
  const { actor, method, status, ...rest } = facts
  const isQuiet = status < 400 && (method === 'GET' || method === 'HEAD')
  if (isQuiet && log.isLevelEnabled?.('debug') === false) return
  const line = {
    ...rest,
    method,
    status,
    actor: actor.kind,
    ...('id' in actor ? { [actor.kind]: actor.id } : {}),
  }
  if (isQuiet) log.debug(line, 'asked')
  else log.info(line, 'asked')
}
