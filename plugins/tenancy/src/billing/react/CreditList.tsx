import { amountText, dayText } from './words.ts'
import type { ShownBilling, Words } from './shown.ts'

type Props = { readonly billing: ShownBilling; readonly words: Words }

/** What the platform has granted, and why. */
export const CreditList = ({ billing: { credits, credit, currency }, words }: Props) =>
  credits.length === 0 ? null : (
    <section className="souk-card">
      <div className="souk-card__head">
        <h2>Credit</h2>
        {currency && (
          <span className="souk-amount">{amountText(credit, currency, words)} left</span>
        )}
      </div>
      <p className="souk-small souk-muted">Your next invoices take it first.</p>
      <ul className="souk-bare souk-billing__rows">
        {credits.map((one) => (
          <li key={one.id}>
            <span>
              {one.reason}
              <span className="souk-muted souk-small">
                {' '}
                {dayText(one.grantedAt, words)}
                {one.grantedBy && `, by ${one.grantedBy}`}
                {!one.isBooked && ', on its way'}
              </span>
            </span>
            <span className="souk-amount">{amountText(one.amount, one.currency, words)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
