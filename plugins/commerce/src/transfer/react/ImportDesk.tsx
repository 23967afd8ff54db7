import { Gutter } from '@payloadcms/ui'
import { PanelStyle } from '@souk/kernel/panel'
import { chosenShop, may, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { DropFile } from './DropFile.tsx'
import { TransferStyle } from './TransferStyle.tsx'

/** Above the list of imports: where a file is dropped. */
export const ImportDesk = async ({ payload }: ListViewServerProps) => {
  const ctx = await chosenShop(payload)
  if (!ctx || !may(ctx, 'imports.create')) return null
  return (
    <Gutter>
      <PanelStyle />
      <TransferStyle />
      <DropFile
        address={`${shopApi(ctx)}/transfer/imports`}
        pages={`${payload.config.routes.admin}/collections/imports`}
      />
    </Gutter>
  )
}
