import { sql } from '@souk/kernel'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { refusing } from '../../shared/refusal.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { inventoryErrors } from '../domain/index.ts'

/** The lock makes a save and a sending wait for each other: whoever comes second sees what is so. */
const assertDraft = async (req: PayloadRequest, id: unknown): Promise<void> => {
  const [row] = await sqlOf(req)<{ state: string }>(
    sql`select t.state::text as state from stock_transfers t where t.id = ${String(id)} for update`,
  )
  await refusing(() => {
    if (row && row.state !== 'draft') throw inventoryErrors.transfer_sent()
  })
}

/** Only drafts are written, and nothing of what operations know of a transfer is. */
export const keepDraft: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') await assertDraft(req, originalDoc?.id)
  const lines = (data.lines ?? []) as Record<string, unknown>[]
  const named = lines.map(({ variant }) => idOf(variant))
  const [from, to] = [idOf(data.from), idOf(data.to)]
  await refusing(() => {
    if (from && from === to) throw inventoryErrors.transfer_goes_nowhere()
    if (new Set(named).size < named.length) throw inventoryErrors.transfer_names_twice()
  })
  return {
    ...data,
    state: 'draft',
    lines: lines.map((line) => ({ ...line, received: 0, missing: 0, reason: null })),
  }
}

export const refuseUnlessDraft: CollectionBeforeDeleteHook = ({ id, req }) => assertDraft(req, id)
