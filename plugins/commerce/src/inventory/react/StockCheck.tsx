import { PanelStyle } from '@souk/kernel/panel'
import { ask, chosenShop, may, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { RunCheck, type ShownCheck } from './RunCheck.tsx'

/** Above the list of stock: whether it is what its movements come to. */
export const StockCheck = async ({ payload, i18n }: ListViewServerProps) => {
  const ctx = await chosenShop(payload)
  if (!ctx || !may(ctx, 'stock.runCheck')) return null
  const { last } = (await ask(ctx, 'stock.lastCheck', {})) as { last: ShownCheck | null }
  return (
    <>
      <PanelStyle />
      <RunCheck
        address={`${shopApi(ctx)}/stock-check/run`}
        repairAddress={may(ctx, 'stock.repair') ? `${shopApi(ctx)}/stock-check/repair` : ''}
        language={i18n.language}
        last={last}
        timeZone={ctx.shop.timeZone}
      />
    </>
  )
}
