import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { may, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { UIFieldServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import type { TransferState } from '../domain/index.ts'
import { variantNames } from './variantNames.ts'
import { TransferButtons, type ShownTransferLine } from './TransferButtons.tsx'

type Data = {
  readonly state?: TransferState
  readonly from?: unknown
  readonly lines?: readonly {
    readonly id: string
    readonly variant?: unknown
    readonly quantity: number
    readonly received?: number | null
    readonly missing?: number | null
  }[]
}

/** What can be done with a transfer as it stands: send it, receive it, call it off. */
export const TransferActions = async ({ data, id, req }: UIFieldServerProps) => {
  const { field } = scopeOf(req.payload)
  const shop = await panelShop(req, field ? idOf((data as Record<string, unknown>)?.[field]) : null)
  if (!shop || id === undefined || !may(shop, 'stock.sendTransfer')) return null
  const { state = 'draft', from, lines = [] } = data as Data
  const names = await variantNames(
    req,
    lines.flatMap(({ variant }) => idOf(variant) ?? []),
  )
  const shown: ShownTransferLine[] = lines.map((line) => ({
    line: line.id,
    title: names.get(idOf(line.variant) ?? '') ?? 'Deleted article',
    open: Math.max(0, line.quantity - (line.received ?? 0) - (line.missing ?? 0)),
  }))
  return (
    <>
      <PanelStyle />
      <TransferButtons
        address={`${shopApi(shop)}/stock/transfers/${id}`}
        isDelivery={!from}
        lines={shown}
        state={state}
      />
    </>
  )
}
