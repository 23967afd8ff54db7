import { Gutter } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { ask, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { DocumentViewServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { ImportReport } from './ImportReport.tsx'
import type { ShownImport } from './shownImport.ts'
import { TransferCrumbs } from './TransferCrumbs.tsx'
import { TransferStyle } from './TransferStyle.tsx'

/** One import: what it would do, how far it is, what it has done. */
export const ImportPage = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf((doc as Record<string, unknown>)[field]) : null)
  const id = idOf(doc)
  const shown = ctx && id ? ((await ask(ctx, 'imports.read', { id })) as ShownImport | null) : null
  if (!ctx || !shown) return null
  const { admin } = req.payload.config.routes
  return (
    <Gutter className="souk-transfer">
      <PanelStyle />
      <TransferStyle />
      <TransferCrumbs admin={admin} id={shown.id} list="imports" title={shown.title} />
      <ImportReport
        address={`${shopApi(ctx)}/transfer/imports/${shown.id}`}
        documents={`${admin}/collections`}
        first={shown}
      />
    </Gutter>
  )
}
