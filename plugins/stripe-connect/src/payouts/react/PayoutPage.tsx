import { Button, Gutter } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { formatMoney } from '@souk/kernel/domain'
import { PanelStyle, Pill } from '@souk/kernel/panel'
import { ask, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { DocumentViewServerProps } from 'payload'

import { payoutStateLabels, payoutTones, type Statement } from '../domain/index.ts'
import { PayoutCrumbs } from './PayoutCrumbs.tsx'
import { PayoutFacts } from './PayoutFacts.tsx'
import { PayoutStyle } from './PayoutStyle.tsx'
import { PayoutTrouble } from './PayoutTrouble.tsx'
import { StatementTable } from './StatementTable.tsx'

/** A payout to read: what it is, when it arrives, and all that it is made of. */
export const PayoutPage = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const { field } = scopeOf(req.payload)
  const shop = field ? (doc as Record<string, unknown>)[field] : null
  const ctx = await panelShop(req, idOf(shop))
  if (!ctx) return null
  const id = String(doc.id)
  const statement = (await ask(ctx, 'stripePayouts.statement', { id })) as Statement | null
  if (!statement) return null
  const { payout } = statement
  const words = { language: req.i18n.language, timeZone: ctx.shop.timeZone }
  const title = formatMoney(payout, words.language)
  const files = `${shopApi(ctx)}/stripe-payouts/${id}/statement`
  const { admin } = req.payload.config.routes
  return (
    <Gutter className="souk-page souk-payout">
      <PanelStyle />
      <PayoutStyle />
      <PayoutCrumbs admin={admin} title={title} />
      <header className="souk-payout__head">
        <div>
          <h1>{title}</h1>
          <Pill tone={payoutTones[payout.state]}>{payoutStateLabels[payout.state]}</Pill>
        </div>
        <div className="souk-payout__files">
          <Button buttonStyle="secondary" el="anchor" margin={false} url={`${files}.pdf`}>
            Statement as PDF
          </Button>
          <Button buttonStyle="secondary" el="anchor" margin={false} url={`${files}.csv`}>
            As CSV
          </Button>
        </div>
      </header>
      <PayoutTrouble admin={admin} payout={payout} />
      <PayoutFacts payout={payout} words={words} />
      <StatementTable admin={admin} statement={statement} words={words} />
    </Gutter>
  )
}

/** The shop of a document, whether it came populated or not. */
const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' ? id : null
}
