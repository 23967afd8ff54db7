import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { refusing } from '../../shared/refusal.ts'
import { inventoryErrors } from '../domain/index.ts'
import { assertDraft } from './draftOnly.ts'

const papers = { table: 'stock_transfers', error: inventoryErrors.transfer_sent } as const

/** Only drafts are written, and nothing of what operations know of a transfer is. */
export const keepDraft: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') await assertDraft(req, originalDoc?.id, papers)
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

export const refuseUnlessDraft: CollectionBeforeDeleteHook = ({ id, req }) =>
  assertDraft(req, id, papers)
