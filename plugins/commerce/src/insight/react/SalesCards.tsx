import { period, type Day } from '../domain/index.ts'
import { countText, moneyText, type Words } from './words.ts'

const PERIODS = [
  { title: 'Today', length: 1, before: 'yesterday' },
  { title: 'Last 7 days', length: 7, before: 'the 7 before' },
  { title: 'Last 30 days', length: 30, before: 'the 30 before' },
] as const

/** Sales, orders and the average order of three periods. */
export const SalesCards = ({ days, words }: { days: readonly Day[]; words: Words }) => (
  <div className="souk-dash__thirds">
    {PERIODS.map(({ title, length, before }) => {
      const { sales, orders, average, change } = period(days, length)
      return (
        <section aria-label={`Sales: ${title}`} className="souk-card souk-figure" key={title}>
          <h2 className="souk-muted">{title}</h2>
          <p className="souk-figure__value souk-amount">{moneyText(sales, words)}</p>
          <p className="souk-muted souk-small">
            {orders === 0
              ? 'No orders'
              : `${countText(orders, ['order', 'orders'])} · ${moneyText(average ?? 0, words)} on average`}
          </p>
          {change !== null && (
            <p className="souk-small">
              <span className={change < 0 ? 'souk-down' : 'souk-up'}>
                {change < 0 ? '▼' : '▲'} {Math.abs(change)} %
              </span>{' '}
              <span className="souk-muted">than {before}</span>
            </p>
          )}
        </section>
      )
    })}
  </div>
)
