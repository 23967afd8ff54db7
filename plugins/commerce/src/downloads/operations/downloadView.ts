import type { Context } from '@souk/kernel'
import { z } from 'zod'

import { isDownloadable, maskedKey } from '../../digital/domain/index.ts'
import { openKey, type DeliveryRow } from '../../digital/operations/index.ts'

const common = {
  id: z.string(),
  line: z.string().describe('`items[].id` of the order.'),
  kind: z.enum(['file', 'key']),
  state: z.enum(['waiting', 'active', 'withdrawn']).describe('`waiting`: paid, and not there yet.'),
  title: z.string(),
  version: z.string().nullable(),
  filename: z.string().nullable(),
  size: z.int().nullable().describe('Bytes.'),
  expiresAt: z.string().nullable().describe('Until when it can be downloaded.'),
  allowed: z.int().describe('How often it may be downloaded; 0 for a key.'),
  taken: z.int(),
  left: z.int().describe('Downloads that are left.'),
  isDownloadable: z.boolean().describe('Whether a link would be given now.'),
}

/** What a buyer has of a line. */
export const downloadView = z.object({
  ...common,
  key: z.string().nullable().describe('The licence key itself.'),
})
export type DownloadView = z.output<typeof downloadView>

/** The same as the shop's people see it. */
export const shownView = z.object({
  ...common,
  key: z.string().nullable().describe('The end of the licence key.'),
  lastTakenAt: z.string().nullable(),
  withdrawnBy: z
    .enum(['money', 'person'])
    .nullable()
    .describe('`money`: it is given again by itself should the money stay with the shop.'),
})

const factsOf = (row: DeliveryRow, now: Date) => ({
  id: row.id,
  line: row.line,
  kind: row.kind,
  state: row.state,
  title: row.file?.title ?? row.title,
  version: row.file?.version ?? null,
  filename: row.file?.filename ?? null,
  size: row.file?.size ?? null,
  expiresAt: row.expiresAt && new Date(row.expiresAt).toISOString(),
  allowed: row.allowed,
  taken: row.taken,
  left: Math.max(0, row.allowed - row.taken),
  isDownloadable: row.file !== null && isDownloadable(row, now),
})

type House = Pick<Context, 'payload' | 'now'>

export const viewDownload = (ctx: House, row: DeliveryRow): DownloadView => ({
  ...factsOf(row, ctx.now()),
  key: row.key && row.state === 'active' ? openKey(ctx, row.key) : null,
})

export const viewShown = (ctx: House, row: DeliveryRow): z.output<typeof shownView> => ({
  ...factsOf(row, ctx.now()),
  key: row.key && maskedKey(row.key.last4),
  lastTakenAt: row.lastTakenAt && new Date(row.lastTakenAt).toISOString(),
  withdrawnBy: row.withdrawnBy,
})
