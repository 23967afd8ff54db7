import type { Scope } from '@souk/kernel'
import { ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { exchangeOf, gridOf, type Conversion } from '../domain/index.ts'

type Row = Partial<Conversion> & {
  readonly code?: string
  readonly converts?: boolean | null
  readonly ratedAt?: string | null
}

/** Keeps the rate as it is reckoned with, and when it was set. */
export const keepExchange =
  (scope: Scope): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const before = (originalDoc ?? {}) as Row
    const now = { ...before, ...(data as Row) }
    const { code = '', rate = '', rounding = 'exact', direction = 'nearest' } = now
    const key = scope.field === null ? '' : idOf(data[scope.field] ?? originalDoc?.[scope.field])
    const shop = key === null ? null : await scope.shop(req.payload, key)
    if (shop && code === shop.currency)
      throw refused(req, 'code', 'This is the shop’s own currency: nothing is converted to it.')
    if (shop && !shop.currencies.includes(code))
      throw refused(
        req,
        'code',
        `Add ${code} to the further currencies in your shop’s settings first.`,
      )
    if (!gridOf(rounding, code))
      throw refused(req, 'rounding', `${code} has no coins for this. Choose whole units or more.`)
    const exchange =
      shop && now.converts
        ? exchangeOf({ rate, rounding, direction }, { from: shop.currency, to: code })
        : null
    const isNewRate = rate !== before.rate && (data as Row).ratedAt === before.ratedAt
    return {
      ...data,
      ratedAt: isNewRate || !now.ratedAt ? new Date().toISOString() : now.ratedAt,
      factor: exchange?.factor ?? null,
      step: exchange?.step ?? null,
      ending: exchange?.ending ?? null,
    }
  }

const refused = (req: PayloadRequest, path: string, message: string) =>
  new ValidationError({ collection: 'currencies', errors: [{ path, message }], req }, req.t)
