import { amountText, dayText, priceText } from './words.ts'
import type { ShownBilling, Words } from './shown.ts'

type Props = { readonly billing: ShownBilling; readonly words: Words }

/** What it costs, when the next payment is and how it is paid. */
export const PlanFacts = ({ billing, words }: Props) => {
  const { plan, card, nextCharge, currency, credit, owed } = billing
  const amount = (of: number) => (currency ? amountText(of, currency, words) : '')
  const facts: readonly (readonly [string, string] | null)[] = [
    plan && ['Price', priceText(plan, words)],
    nextCharge && [
      'Next payment',
      `${amount(nextCharge.amount)} on ${dayText(nextCharge.at, words)}`,
    ],
    owed > 0 ? ['To be paid now', amount(owed)] : null,
    credit > 0 ? ['Credit', amount(credit)] : null,
    plan && !plan.isFree ? ['Paid by', card ?? 'No card yet'] : null,
  ]
  const shown = facts.filter((fact) => fact !== null)
  if (shown.length === 0) return null
  return (
    <dl className="souk-facts">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="souk-amount">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
