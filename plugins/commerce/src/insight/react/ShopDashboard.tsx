import { Gutter } from '@payloadcms/ui'
import type { ShopKey } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { ask, may, panelShop } from '@souk/kernel/panel/server'
import type { PayloadRequest, SanitizedPermissions } from 'payload'
import type { ReactNode } from 'react'

import type { Overview } from '../domain/index.ts'
import { BestSellers } from './BestSellers.tsx'
import { Checklist, type Step } from './Checklist.tsx'
import { DashboardStyle } from './DashboardStyle.tsx'
import { DueCards } from './DueCards.tsx'
import { LatestOrders } from './LatestOrders.tsx'
import { LowStockList } from './LowStockList.tsx'
import { MostWished } from './MostWished.tsx'
import { SalesCards } from './SalesCards.tsx'
import { SalesChart } from './SalesChart.tsx'
import { stepsOf } from './stepsOf.ts'

export type ShopDashboardProps = {
  readonly req: PayloadRequest
  readonly permissions: SanitizedPermissions
  /** The shop's key; null where there is only one. */
  readonly shop?: ShopKey | null
  /** What the app adds to the list of first steps, such as a front page. */
  readonly steps?: readonly Step[]
  /** Beside the shop's name: a link to the storefront, say. */
  readonly actions?: ReactNode
}

/** How a shop is doing: its sales, what waits to be done, and for a new one what comes next. */
export const ShopDashboard = async ({
  req,
  permissions,
  shop,
  steps = [],
  actions,
}: ShopDashboardProps) => {
  const ctx = await panelShop(req, shop)
  if (!ctx) return null
  const { admin } = req.payload.config.routes
  const words = { language: req.i18n.language, currency: ctx.shop.currency, admin }
  const mayCreate = (slug: string) => Boolean(permissions.collections?.[slug]?.create)
  const canSell = may(ctx, 'insight.overview')
  const overview = canSell ? ((await ask(ctx, 'insight.overview', {})) as Overview) : null
  const all = [...(overview ? stepsOf(overview.started, { admin, mayCreate }) : []), ...steps]
  return (
    <Gutter className="souk-dash">
      <PanelStyle />
      <DashboardStyle />
      <header className="souk-dash__head">
        <h1>{ctx.shop.name}</h1>
        {actions}
      </header>
      <Checklist steps={all} />
      {overview && (
        <>
          <SalesCards days={overview.days} words={words} />
          <div className="souk-dash__columns">
            <SalesChart days={overview.days} words={words} />
            <DueCards overview={overview} words={words} />
          </div>
          <LatestOrders orders={overview.latest} words={words} />
          <div className="souk-dash__halves">
            <BestSellers sellers={overview.bestSellers} words={words} />
            <LowStockList lowStock={overview.lowStock} words={words} />
            <MostWished wished={overview.mostWished} words={words} />
          </div>
        </>
      )}
    </Gutter>
  )
}
