import { sql, execute } from '@souk/kernel'
import { Forbidden, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'

/**
 * The first person of an empty house becomes its operator. Payload asks whether anybody is there
 * before it opens a transaction, so two who come at once would both be told to go ahead: here they
 * take turns, and the second finds the first.
 */
export const registerFirst: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !isFirstRegister(req)) return data
  await execute(
    req.payload,
    req,
    sql`select pg_advisory_xact_lock(hashtext('souk.first_register'))`,
  )
  const [anybody] = await execute(req.payload, req, sql`select 1 as one from users limit 1`)
  if (anybody) throw new Forbidden(req.t)
  return { ...data, platformRole: 'operator', tenants: [] }
}

const isFirstRegister = (req: PayloadRequest): boolean =>
  req.payloadAPI === 'REST' && !req.user && (req.pathname ?? '').endsWith('/first-register')
