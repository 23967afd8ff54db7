import { lineText } from './orderActions.ts'
import type { ShownOrder } from './shownOrder.ts'

/** Which pieces go into which box, for whoever packs the order; nothing in a shop without boxes. */
export const OrderPacking = ({ order }: { order: ShownOrder }) => {
  const parcels = order.shippingOption?.parcels ?? []
  if (parcels.length === 0 || order.shippingOption?.pickup) return null
  const titles = new Map(
    order.items.map((line) => [line.id, [line.title, lineText(line)].filter(Boolean).join(', ')]),
  )
  return (
    <section aria-label="Packing" className="souk-card">
      <h2>{parcels.length === 1 ? 'Pack in one parcel' : `Pack in ${parcels.length} parcels`}</h2>
      <ol className="souk-bare souk-stack">
        {parcels.map(({ box, weight, items }, index) => (
          // Parcels have no ids: the first one is the first one.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <strong>{box?.name ?? 'Without a box'}</strong>
            {weight > 0 && (
              <span className="souk-muted">
                {' '}
                · {(weight / 1000).toLocaleString('en', { maximumFractionDigits: 2 })} kg
              </span>
            )}
            <ul className="souk-bare souk-muted souk-small">
              {items.map(({ line, quantity }) => (
                <li key={line}>
                  {quantity} × {titles.get(line) ?? 'a line'}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
