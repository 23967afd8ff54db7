import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { adapterOf, type Executor } from './adapter.ts'
import { statementName } from './statementName.ts'

/**
 * Runs one statement on the request's open transaction, or on the pool.
 * @throws when the request's transaction has ended: going on outside it would commit half the work.
 */
export const execute = async <Row extends Record<string, unknown>>(
  payload: Payload,
  req: Pick<PayloadRequest, 'transactionID'> | undefined,
  statement: SQL,
): Promise<Row[]> => {
  const { drizzle, sessions } = adapterOf(payload)
  const transaction = await req?.transactionID
  if (!transaction) return rowsOf<Row>(await prepared(drizzle, statement))
  const session = sessions[String(transaction)]
  if (!session) throw new Error('The transaction of this request has ended already.')
  try {
    return rowsOf<Row>(await prepared(session.db, statement))
  } catch (error) {
    session.failed?.(error)
    throw error
  }
}

/**
 * By name, so that a connection plans a statement once: planning costs as much as running most of
 * ours. A pooler that changes connections under us has to keep prepared statements.
 */
const prepared = ({ dialect, session }: Executor, statement: SQL) => {
  const query = dialect.sqlToQuery(statement)
  return session.prepareQuery(query, undefined, statementName(query.sql), false).execute()
}

const rowsOf = <Row>({ rows }: { rows: unknown[] }): Row[] => rows as Row[]
