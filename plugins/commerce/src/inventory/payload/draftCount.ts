import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'

import { inventoryErrors } from '../domain/index.ts'
import { assertDraft } from './draftOnly.ts'

const papers = { table: 'stock_counts', error: inventoryErrors.count_started } as const

/** Only drafts are written, and nothing of what operations know of a count is. */
export const keepDraftCount: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') await assertDraft(req, originalDoc?.id, papers)
  return { ...data, state: 'draft', startedAt: null, endedAt: null }
}

/** What was applied stays, as the reason of its movements. */
export const refuseAppliedCount: CollectionBeforeDeleteHook = ({ id, req }) =>
  assertDraft(req, id, { ...papers, open: ['draft', 'cancelled'] })
