import { v7 } from 'uuid'

import type { Payload, PayloadRequest } from 'payload'

import { execute, inTransaction } from '../database/index.ts'
import { recordEvents } from '../events/recordEvents.ts'
import { houseOf } from '../room.ts'
import { scopeSql, type Scope, type Shop } from '../scope/index.ts'
import type { Actor } from './actor.ts'
import type { Context, Query } from './context.ts'

type Given = {
  readonly payload: Payload
  readonly req: PayloadRequest
  readonly shop: Shop
  readonly actor: Actor
  readonly requestId: string
  readonly idempotencyKey?: string | null
}

export const scopeOf = (payload: Payload): Scope => {
  const { scope } = houseOf(payload.config)
  if (!scope) throw new Error('The kernel plugin is missing from the config.')
  return scope
}

/** Builds what an operation is handed. The request's transaction, if one is open, is joined. */
export const createContext = (given: Given): Context => {
  const { payload, req, shop, actor, requestId, idempotencyKey = null } = given
  // Taken now: a context belongs to one transaction, whatever becomes of the request's.
  const { transactionID } = req
  const query: Query = (statement) =>
    execute(payload, transactionID ? { transactionID } : undefined, statement)
  let log: Context['log'] | undefined
  const context: Context = {
    payload,
    req,
    actor,
    shop,
    scope: scopeSql(scopeOf(payload), shop.id),
    sql: query,
    transaction: (work) =>
      inTransaction(payload, req, (joined) => work(createContext({ ...given, req: joined }))),
    inTransaction: Boolean(transactionID),
    emit: (...events) => recordEvents(context, events),
    now: () => new Date(),
    newId: () => v7(),
    // Made when something is said, which most requests never do.
    get log() {
      return (log ??= payload.logger.child({
        request: requestId,
        shop: shop.id,
        ...(actor.kind === 'member' || actor.kind === 'customer' ? { [actor.kind]: actor.id } : {}),
      }))
    },
    requestId,
    idempotencyKey,
  }
  return context
}
