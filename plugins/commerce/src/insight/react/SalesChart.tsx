import type { Day } from '../domain/index.ts'
import { countText, moneyText, type Words } from './words.ts'

const SHOWN = 30
const WIDTH = 600
const HEIGHT = 150
const STEP = WIDTH / SHOWN

/** A bar a day. Plain SVG: nothing to load, and it reads out as one sentence. */
export const SalesChart = ({ days, words }: { days: readonly Day[]; words: Words }) => {
  const shown = days.slice(-SHOWN)
  const most = Math.max(...shown.map(({ sales }) => sales))
  const dayText = (day: string) =>
    new Intl.DateTimeFormat(words.language, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(day))
  const best = shown.find(({ sales }) => sales === most)
  return (
    <section aria-label="Sales by day" className="souk-card souk-chart">
      <div className="souk-card__head">
        <h2>Sales by day</h2>
        {most > 0 && (
          <span className="souk-muted souk-small souk-amount">up to {moneyText(most, words)}</span>
        )}
      </div>
      {most === 0 ? (
        <p className="souk-muted">
          The first sale of the last 30 days will show here. Share your shop’s address to get it.
        </p>
      ) : (
        <>
          <svg
            aria-label={`Sales of the last ${SHOWN} days. The best day was ${dayText(best?.day ?? '')} with ${moneyText(most, words)}.`}
            preserveAspectRatio="none"
            role="img"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          >
            {shown.map(({ day, sales, orders }, index) => {
              const height = sales > 0 ? Math.max(4, (sales / most) * (HEIGHT - 6)) : 2
              return (
                <rect
                  className={sales > 0 ? 'souk-chart__bar' : 'souk-chart__none'}
                  height={height}
                  key={day}
                  rx={2}
                  width={STEP - 5}
                  x={index * STEP + 2.5}
                  y={HEIGHT - height}
                >
                  <title>{`${dayText(day)}: ${moneyText(sales, words)}, ${countText(orders, ['order', 'orders'])}`}</title>
                </rect>
              )
            })}
          </svg>
          <div aria-hidden className="souk-chart__axis souk-muted souk-small">
            <span>{dayText(shown[0]?.day ?? '')}</span>
            <span>{dayText(shown[SHOWN / 2]?.day ?? '')}</span>
            <span>Today</span>
          </div>
        </>
      )}
    </section>
  )
}
