import { formatMoney } from '@souk/kernel/domain'
import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { may, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { UIFieldServerProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { formOf, OWN, rulesOf, summarise } from '../domain/index.ts'
import { PromotionCodes } from './PromotionCodes.tsx'
import { namesOf } from './namesOf.ts'

/** What a saved discount comes to in one sentence, what became of it so far, and its codes. */
export const PromotionSummary = async ({ data, req }: UIFieldServerProps) => {
  const document = (data ?? {}) as Record<string, unknown>
  const id = idOf(document)
  if (!id || typeof document['type'] !== 'string') return null
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf(document[field]) : null)
  if (!ctx) return null
  const { currency, timeZone } = ctx.shop
  const { language } = req.i18n
  const rules = rulesOf(formOf(document))
  const trigger = (document['trigger'] ?? 'code') as 'code' | 'codes' | 'automatic'
  const sentence = summarise({
    rules,
    trigger,
    code: typeof document['code'] === 'string' ? document['code'] : null,
    startsAt: dateIn(document, 'startsAt'),
    endsAt: dateIn(document, 'endsAt'),
    currency,
    locale: language,
    timeZone,
    names: await namesOf(req, rules),
  })
  const amount = (value: number) => formatMoney({ amount: value, currency }, language)
  const given = ((document['given'] ?? {}) as Record<string, number>)[currency] ?? 0
  const budget = rules.limits.budget?.[OWN]
  return (
    <section aria-label="In a sentence" className="souk-card" style={{ marginBottom: 24 }}>
      <PanelStyle />
      <p className="souk-lead" style={{ margin: 0 }}>
        {sentence}
      </p>
      <p className="souk-muted" style={{ margin: '8px 0 0' }}>
        {[
          document['active'] === false && 'Switched off.',
          usedText(Number(document['used'] ?? 0), rules.limits.total),
          given > 0 && `${amount(given)} given so far.`,
          budget !== undefined && `${amount(Math.max(budget - given, 0))} of the budget left.`,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {trigger === 'codes' && may(ctx, 'promotions.makeCodes') && (
        <PromotionCodes
          address={`${shopApi(ctx)}/promotions/${id}/codes`}
          title={String(document['title'])}
        />
      )}
    </section>
  )
}

const usedText = (used: number, limit: number | null): string => {
  const count = used === 0 ? 'Not used yet' : used === 1 ? 'Used once' : `Used ${used} times`
  return limit === null ? `${count}.` : `${count}, ${Math.max(limit - used, 0)} left.`
}

const dateIn = (document: Record<string, unknown>, name: string): Date | null => {
  const value = document[name]
  return typeof value === 'string' || value instanceof Date ? new Date(value) : null
}
