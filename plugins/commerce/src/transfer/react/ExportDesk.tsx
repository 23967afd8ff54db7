import { Gutter } from '@payloadcms/ui'
import { PanelStyle } from '@souk/kernel/panel'
import { chosenShop, may, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { ExportForm } from './ExportForm.tsx'
import { TransferStyle } from './TransferStyle.tsx'

/** Above the list of exports: what to write, and as what. */
export const ExportDesk = async ({ payload }: ListViewServerProps) => {
  const ctx = await chosenShop(payload)
  if (!ctx || !may(ctx, 'exports.create')) return null
  return (
    <Gutter>
      <PanelStyle />
      <TransferStyle />
      <ExportForm
        address={`${shopApi(ctx)}/transfer/exports`}
        pages={`${payload.config.routes.admin}/collections/exports`}
      />
    </Gutter>
  )
}
