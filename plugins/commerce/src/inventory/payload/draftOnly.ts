import { sql } from '@souk/kernel'
import type { PayloadRequest } from 'payload'

import { refusing } from '../../shared/refusal.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

type Papers = {
  readonly table: 'stock_transfers' | 'stock_counts'
  readonly error: () => Error
  /** States in which they may be written or thrown away. */
  readonly open?: readonly string[]
}

/** The lock makes a save and an operation wait for each other: whoever comes second sees what is so. */
export const assertDraft = async (
  req: PayloadRequest,
  id: unknown,
  { table, error, open = ['draft'] }: Papers,
): Promise<void> => {
  const [row] = await sqlOf(req)<{ state: string }>(sql`
    select t.state::text as state from ${sql.identifier(table)} t where t.id = ${String(id)} for update`)
  await refusing(() => {
    if (row && !open.includes(row.state)) throw error()
  })
}
