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
  <section aria-label="What happened" className="souk-card souk-screen-only">
    <h2>What happened</h2>
    <ol className="souk-bare souk-timeline">
      {order.timeline.toReversed().map(({ at, kind, message, actor, facts }, index) => (
        <li key={`${at} ${kind} ${index}`}>
          <span>{message}</span>
          {typeof facts?.['reason'] === 'string' && (
            <q className="souk-block souk-pre">{facts['reason']}</q>
          )}
          <span className="souk-muted souk-small souk-block">
            <RelativeTime at={at} language={words.language} title={dateText(at, words)} />
            {actor && ` · ${people.get(actor) ?? 'a colleague'}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
