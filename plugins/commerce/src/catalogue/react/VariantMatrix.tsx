import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { may, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { UIFieldServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { MatrixCard } from './matrix/MatrixCard.tsx'
import { MatrixStyle } from './matrix/MatrixStyle.tsx'

/** All variants of a product in one table, to be made and changed together. */
export const VariantMatrix = async ({ data, id, req }: UIFieldServerProps) => {
  const { field } = scopeOf(req.payload)
  const shop = await panelShop(req, field ? idOf((data as Record<string, unknown>)?.[field]) : null)
  const product = id === undefined ? null : String(id)
  if (shop && !may(shop, 'variants.saveMatrix')) return null
  return (
    <>
      <PanelStyle />
      <MatrixStyle />
      <MatrixCard
        address={shop && product ? `${shopApi(shop)}/products/${product}/matrix` : null}
        admin={req.payload.config.routes.admin}
        product={product}
      />
    </>
  )
}
