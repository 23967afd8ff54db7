import { Gutter } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { ask, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { DocumentViewServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { ExportResult, type ShownExport } from './ExportResult.tsx'
import { TransferCrumbs } from './TransferCrumbs.tsx'
import { TransferStyle } from './TransferStyle.tsx'

/** One export: how far it is, and its file. */
export const ExportPage = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf((doc as Record<string, unknown>)[field]) : null)
  const id = idOf(doc)
  const shown = ctx && id ? ((await ask(ctx, 'exports.read', { id })) as ShownExport | null) : null
  if (!ctx || !shown) return null
  const { admin } = req.payload.config.routes
  return (
    <Gutter className="souk-transfer">
      <PanelStyle />
      <TransferStyle />
      <TransferCrumbs admin={admin} id={shown.id} list="exports" title={shown.title} />
      <ExportResult
        address={`${shopApi(ctx)}/transfer/exports/${shown.id}`}
        first={shown}
        locale={req.i18n.language}
        timeZone={ctx.shop.timeZone}
      />
    </Gutter>
  )
}
