import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { adapterOf } from './adapter.ts'

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
  if (!transaction) return rowsOf<Row>(await drizzle.execute(statement))
  const session = sessions[String(transaction)]
  if (!session) throw new Error('The transaction of this request has ended already.')
  try {
    return rowsOf<Row>(await session.db.execute(statement))
  } catch (error) {
    session.failed?.(error)
    throw error
  }
}

const rowsOf = <Row>({ rows }: { rows: unknown[] }): Row[] => rows as Row[]
