import { Pill } from '@souk/kernel/panel'

import { dateText } from './dateText.ts'
import { lineText } from './orderActions.ts'
import type { ShownOrder, Words } from './shownOrder.ts'
import { statusPill } from './statusPill.ts'

/** What was sent, when, and where it can be followed. Nothing at all before the first parcel. */
export const OrderParcels = ({ order, words }: { order: ShownOrder; words: Words }) => {
  if (order.fulfilments.length === 0) return null
  const lines = new Map(order.items.map((line) => [line.id, line]))
  const { label, tone } = statusPill('fulfilmentStatus', {
    value: order.fulfilmentStatus,
    status: order.status,
  })
  return (
    <section aria-label="Parcels" className="souk-card souk-screen-only">
      <div className="souk-card__head">
        <h2>{order.fulfilments.length === 1 ? 'Parcel' : 'Parcels'}</h2>
        <Pill tone={tone}>{label}</Pill>
      </div>
      <ul className="souk-bare souk-stack">
        {order.fulfilments.map(({ id, at, items, tracking }) => (
          <li key={id}>
            <strong>Sent {dateText(at, words)}</strong>
            {tracking?.carrier || tracking?.number || tracking?.url ? (
              <span className="souk-block">
                {tracking.carrier && `${tracking.carrier}: `}
                {tracking.url ? (
                  <a href={tracking.url} rel="noreferrer" target="_blank">
                    {tracking.number ?? 'Follow the parcel'}
                  </a>
                ) : (
                  tracking.number && <>Tracking number {tracking.number}</>
                )}
              </span>
            ) : (
              <span className="souk-muted souk-small souk-block">Without tracking</span>
            )}
            <ul className="souk-bare souk-muted souk-small">
              {items.map(({ line, quantity }) => (
                <li key={line}>
                  {quantity} × {lines.get(line)?.title ?? 'a line'}
                  {suffix(lineText(lines.get(line) ?? { options: null }))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

const suffix = (text: string): string => (text ? `, ${text}` : '')
