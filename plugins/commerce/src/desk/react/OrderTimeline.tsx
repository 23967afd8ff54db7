import { formatMoney } from '@souk/kernel/domain'

import type { TimelineEntry } from '../../orders/domain/index.ts'
import { entryDetail } from '../domain/index.ts'
import { dateText } from './dateText.ts'
import { RelativeTime } from './RelativeTime.tsx'
import type { ShownOrder, Words } from './shownOrder.ts'

type Props = {
  readonly order: ShownOrder
  readonly people: ReadonlyMap<string, string>
  readonly words: Words
}

/** What happened to the order, the latest first. */
export const OrderTimeline = ({ order, people, words }: Props) => (
  <section aria-label="What happened" className="souk-card souk-history souk-screen-only">
    <h2>What happened</h2>
    <ol className="souk-bare souk-timeline">
      {order.timeline.toReversed().map((entry, index) => (
        <li key={`${entry.at} ${entry.kind} ${index}`}>
          <Said entry={entry} language={words.language} />
          <span className="souk-muted souk-small souk-block">
            <RelativeTime
              at={entry.at}
              language={words.language}
              title={dateText(entry.at, words)}
            />
            {entry.actor && ` · ${people.get(entry.actor) ?? 'a colleague'}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)

const Said = ({
  entry,
  language,
}: {
  readonly entry: TimelineEntry
  readonly language: string
}) => {
  const { amount, text, isQuote } = entryDetail(entry)
  return (
    <>
      <span>
        {entry.message}
        {amount && <span className="souk-amount"> ({formatMoney(amount, language)})</span>}
      </span>
      {text !== null && isQuote && <q className="souk-block souk-pre">{text}</q>}
      {text !== null && !isQuote && <span className="souk-block">{text}</span>}
    </>
  )
}
