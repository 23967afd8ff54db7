import { scopeOf, scopeSql } from '@souk/kernel'
import type { PayloadRequest } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { refusing } from '../../shared/refusal.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { movementLabels, type Adjustment, type StockRequest } from '../domain/index.ts'
import { setOnHand, setParts, type StockContext } from '../operations/index.ts'

type Given = {
  readonly variant: string
  /** The document that the stock was written on: it tells whose shop this is. */
  readonly owner: Readonly<Record<string, unknown>>
  readonly data: unknown
}

type Stated = {
  readonly stock?: number | null
  readonly stockSeen?: number | null
  readonly stockReason?: Adjustment | null
  readonly stockNote?: string | null
}

/** Writes what a bundle is made of. */
export const writeParts = (
  req: PayloadRequest,
  { variant, owner, parts }: Omit<Given, 'data'> & { readonly parts: readonly StockRequest[] },
): Promise<void> => refusing(() => setParts(stockContext(req, owner), { bundle: variant, parts }))

/** Writes the stock that a form or a request has stated, if it has. */
export const writeStock = async (
  req: PayloadRequest,
  { variant, owner, data }: Given,
): Promise<void> => {
  const { stock, stockSeen, stockReason, stockNote } = (data ?? {}) as Stated
  if (stock === null || stock === undefined || stock === stockSeen) return
  await refusing(() =>
    setOnHand(stockContext(req, owner), {
      variant,
      onHand: stock,
      seen: stockSeen ?? null,
      kind: stockReason ?? 'count',
      reason: stockNote || (stockReason ? movementLabels[stockReason] : 'counted'),
      cause: req.user ? `user:${req.user.id}` : 'system',
    }),
  )
}

/** Hooks run inside the transaction of the document's save. */
export const stockContext = (
  req: PayloadRequest,
  owner: Readonly<Record<string, unknown>>,
): StockContext => {
  const scope = scopeOf(req.payload)
  const context: StockContext = {
    sql: sqlOf(req),
    scope: scopeSql(scope, (scope.field && idOf(owner[scope.field])) ?? ''),
    transaction: (work) => work(context),
  }
  return context
}
