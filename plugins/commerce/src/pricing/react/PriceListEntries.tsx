import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { may, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { UIFieldServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { EntriesGrid } from './EntriesGrid.tsx'
import { PricesStyle } from './PricesStyle.tsx'

/** The prices of a saved list, in a table of their own beside the list's form. */
export const PriceListEntries = async ({ data, req }: UIFieldServerProps) => {
  const document = (data ?? {}) as Record<string, unknown>
  const id = idOf(document)
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf(document[field]) : null)
  if (!ctx || !may(ctx, 'pricing.entries')) return null
  const currency = document['currency']
  return (
    <section aria-label="Prices" className="souk-card souk-prices">
      <PanelStyle />
      <PricesStyle />
      <h2>Prices of single articles</h2>
      {id ? (
        <EntriesGrid
          api={shopApi(ctx)}
          canWrite={may(ctx, 'pricing.setEntries')}
          currency={typeof currency === 'string' && currency ? currency : ctx.shop.currency}
          list={id}
          usualCurrency={ctx.shop.currency}
        />
      ) : (
        <p className="souk-muted">Save the list first, then give articles their prices here.</p>
      )}
    </section>
  )
}
