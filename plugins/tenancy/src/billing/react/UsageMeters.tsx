import { amountText, dayText } from './words.ts'
import type { ShownBilling, ShownUse, Words } from './shown.ts'

type Props = { readonly billing: ShownBilling; readonly words: Words }

/** What was used of what the plan counts: `120 of 200 orders this month`. */
export const UsageMeters = ({ billing, words }: Props) => {
  const { usage, plan, periodEnd, lateUses } = billing
  if (!plan || usage.length === 0) return null
  return (
    <section className="souk-card">
      <h2>Used this month</h2>
      <ul className="souk-bare souk-stack">
        {usage.map((use) => (
          <li key={use.meter}>
            <Meter currency={plan.currency} use={use} words={words} />
          </li>
        ))}
      </ul>
      {periodEnd && billing.state !== 'free' && (
        <p className="souk-small souk-muted souk-billing__foot">
          {billing.state === 'trialing'
            ? `Counted until ${dayText(periodEnd, words)}. While you try the plan, extras are free.`
            : `Counted until ${dayText(periodEnd, words)}. Extras are on the invoice of that day.`}
        </p>
      )}
      {lateUses > 0 && (
        <p className="souk-note souk-small">
          {lateUses} came to be known too late to be invoiced, and stay free.
        </p>
      )}
    </section>
  )
}

type MeterProps = {
  readonly use: ShownUse
  readonly currency: string | null
  readonly words: Words
}

const Meter = ({ use, currency, words }: MeterProps) => {
  const { included, used, over, price, amount, label } = use
  const count = new Intl.NumberFormat(words.language)
  const of = included > 0 ? ` of ${count.format(included)}` : ''
  return (
    <>
      <p>
        <strong>
          {count.format(used)}
          {of} {label}
        </strong>
        <span className="souk-muted">
          {price > 0
            ? `, each further one ${amountText(price, currency, words)}`
            : ', further ones are free'}
        </span>
      </p>
      {included > 0 && (
        <div
          aria-hidden="true"
          className={`souk-billing__bar${over > 0 ? ' souk-billing__bar--over' : ''}`}
        >
          <span style={{ width: `${Math.min(100, (used / included) * 100)}%` }} />
        </div>
      )}
      {over > 0 && price > 0 && (
        <p className="souk-small">
          {count.format(over)} more than included: {amountText(amount, currency, words)} so far.
        </p>
      )}
    </>
  )
}
