import { sql } from '@payloadcms/db-postgres'
import type { Scope } from '@souk/kernel'
import type { FieldHook } from 'payload'

import { batched } from '../../shared/batched.ts'
import { ids } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { CONFIRM_DAYS } from '../domain/index.ts'

const STATES = {
  withdrawn: 'Taken back',
  confirmed: 'Confirmed by letter',
  waiting: 'Not confirmed yet',
  lapsed: 'Never confirmed',
} as const

type State = keyof typeof STATES

/** Whether what was said holds, and whether it was confirmed; one statement for all entries of a list. */
export const stateOfConsent = ({ column }: Pick<Scope, 'column'>): FieldHook => {
  const load = batched<State>(async (req, entries) => {
    const rows = await sqlOf(req)<{ id: string; state: State }>(sql`
      select k.id::text as id, case
        when k.kind = 'withdrawn' or ${withdrawnAfter('k')} then 'withdrawn'
        when k.source = 'confirmation' or exists (
          select from consents y where ${ofAddress('y')} and y.source = 'confirmation'
            and not ${withdrawnAfter('y')}) then 'confirmed'
        when k.created_at > now() - make_interval(days => ${CONFIRM_DAYS}::int) then 'waiting'
        else 'lapsed' end as state
      from consents k where k.id = any(${ids(entries)})`)
    return new Map(rows.map(({ id, state }) => [id, state]))
  })
  const ofAddress = (entry: string) => {
    const of = (alias: string) => sql.identifier(alias)
    const shop = column && sql` and ${of(entry)}.${of(column)} = k.${of(column)}`
    return sql`${of(entry)}.email = k.email${shop ?? sql``}`
  }
  const withdrawnAfter = (entry: string) => sql`exists (
    select from consents n where ${ofAddress('n')} and n.kind = 'withdrawn'
      and (n.created_at, n.id) > (${sql.identifier(entry)}.created_at, ${sql.identifier(entry)}.id))`
  return async ({ data, req }) => {
    const id: unknown = data?.['id']
    const state = typeof id === 'string' ? await load(req, id) : undefined
    return state ? STATES[state] : null
  }
}
