import { formatMoney } from '@souk/kernel/domain'

import { LineProperties } from './LineProperties.tsx'
import { LineTitle } from './LineTitle.tsx'
import { OrderTotals } from './OrderTotals.tsx'
import type { ShownLine, ShownOrder, Words } from './shownOrder.ts'

type Props = { readonly order: ShownOrder; readonly words: Words; readonly admin: string }

/** What was sold, as it was when it was sold, down to what it came to. */
export const OrderLines = ({ order, words, admin }: Props) => {
  const amount = (value: number) =>
    formatMoney({ amount: value, currency: order.currency }, words.language)
  return (
    <section aria-label="What was ordered" className="souk-card">
      <h2>What was ordered</h2>
      <ul className="souk-bare">
        {order.items.map((line) => (
          <li className="souk-line" key={line.id}>
            <Picture line={line} />
            <div className="souk-line__what">
              <LineTitle
                admin={admin}
                also={line.priceList?.title}
                line={line}
                product={line.product}
              />
              <LineProperties line={line} />
              {line.extras?.map(({ id, title, amount: due }) => (
                <span className="souk-small" key={id}>
                  + {title} <span className="souk-muted souk-amount">{amount(due)}</span>
                </span>
              ))}
              {order.missing.has(line.id) && (
                <span className="souk-small">
                  {missingText(order.missing.get(line.id) ?? 0, line.quantity)}
                </span>
              )}
            </div>
            <div className="souk-line__times souk-amount">
              <span>
                {line.quantity} × {amount(line.unitPrice)}
              </span>
              {line.compareAtPrice !== null && line.compareAtPrice > line.unitPrice && (
                <s className="souk-muted souk-small">{amount(line.compareAtPrice)}</s>
              )}
            </div>
            <div className="souk-line__sum souk-amount">{amount(line.subtotal)}</div>
          </li>
        ))}
      </ul>
      <OrderTotals amount={amount} order={order} />
    </section>
  )
}

const missingText = (missing: number, quantity: number): string =>
  missing < quantity
    ? `${missing} of ${quantity} on backorder: not here yet.`
    : 'On backorder: not here yet.'

const Picture = ({ line: { image } }: { line: ShownLine }) =>
  image ? (
    <img alt="" className="souk-thumb" src={image.sizes?.thumbnail?.url ?? image.url} />
  ) : (
    <span className="souk-thumb" />
  )
