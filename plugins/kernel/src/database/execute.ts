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
  const adapter = adapterOf(payload)
  const transaction = await req?.transactionID
  const session =
    transaction === undefined || transaction === null
      ? undefined
      : adapter.sessions[String(transaction)]
  if (transaction && !session) throw new Error('The transaction of this request has ended already.')
  const { rows } = await (session?.db ?? adapter.drizzle).execute(statement)
  return rows as Row[]
}
