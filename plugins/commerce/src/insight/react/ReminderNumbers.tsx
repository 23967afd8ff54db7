import { PanelStyle } from '@souk/kernel/panel'
import { ask, chosenShop, may } from '@souk/kernel/panel/server'
import { formatMoney, money } from '@souk/kernel/domain'
import type { ListViewServerProps } from 'payload'

import type { ReminderNumbers as Numbers } from '../domain/index.ts'
import { DashboardStyle } from './DashboardStyle.tsx'

type Props = Pick<ListViewServerProps, 'payload' | 'i18n'>

/** Above the list of reminders: what came of them. */
export const ReminderNumbers = async ({ payload, i18n }: Props) => {
  const ctx = await chosenShop(payload)
  if (!ctx || !may(ctx, 'insight.reminders')) return null
  const { sent, opened, ordered, amounts } = (await ask(ctx, 'insight.reminders', {})) as Numbers
  if (sent === 0) return null
  const worth = amounts.map((one) => formatMoney(money(one.amount, one.currency), i18n.language))
  return (
    <section aria-label="The last 90 days" className="souk-dash__cards">
      <PanelStyle />
      <DashboardStyle />
      <Figure title="Sent" value={String(sent)} note="in the last 90 days" />
      <Figure title="Cart opened" value={String(opened)} note={shareOf(opened, sent)} />
      <Figure title="Ordered" value={String(ordered)} note={shareOf(ordered, sent)} />
      <Figure
        title="For"
        value={worth.join(' · ') || '–'}
        note="orders of carts that were opened"
      />
    </section>
  )
}

type FigureProps = { title: string; value: string; note: string }

const Figure = ({ title, value, note }: FigureProps) => (
  <div className="souk-card souk-figure">
    <h2>{title}</h2>
    <span className="souk-figure__value">{value}</span>
    <span className="souk-muted souk-small">{note}</span>
  </div>
)

const shareOf = (part: number, whole: number): string =>
  `${Math.round((part / whole) * 100)} % of them`
