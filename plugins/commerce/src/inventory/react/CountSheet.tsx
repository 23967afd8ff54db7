import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { ask, may, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { UIFieldServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import type { CountState } from '../domain/index.ts'
import { CountDesk } from './count/CountDesk.tsx'
import { CountStyle } from './count/CountStyle.tsx'
import { StartCount } from './count/StartCount.tsx'
import type { ShownCount } from './count/shownCount.ts'

/** The sheet of a count: begun, written on by scanning or by hand, and applied. */
export const CountSheet = async ({ data, id, req }: UIFieldServerProps) => {
  const { field } = scopeOf(req.payload)
  const shop = await panelShop(req, field ? idOf((data as Record<string, unknown>)?.[field]) : null)
  if (!shop || id === undefined || !may(shop, 'stock.enterCount')) return null
  const address = `${shopApi(shop)}/stock/counts/${id}`
  const { state = 'draft' } = data as { readonly state?: CountState }
  const first =
    state === 'draft'
      ? null
      : ((await ask(shop, 'stock.readCount', { id: String(id) })) as ShownCount | null)
  return (
    <>
      <PanelStyle />
      <CountStyle />
      {first ? (
        <CountDesk address={address} first={first} key={first.state} language={req.i18n.language} />
      ) : (
        <StartCount address={address} />
      )}
    </>
  )
}
