import { Link } from '@payloadcms/ui'
import { Pill, type Tone } from '@souk/kernel/panel'

import { fulfilmentLabels, orderLabels, paymentLabels } from '../../orders/domain/index.ts'
import type { LatestOrder } from '../domain/index.ts'
import { moneyText, type Words } from './words.ts'

type Props = { readonly orders: readonly LatestOrder[]; readonly words: Words }

/** The last orders, with the one thing that is to be known of each. */
export const LatestOrders = ({ orders, words }: Props) => (
  <section aria-label="Latest orders" className="souk-card">
    <div className="souk-card__head">
      <h2>Latest orders</h2>
      {orders.length > 0 && (
        <Link href={`${words.admin}/collections/orders`} prefetch={false}>
          All orders
        </Link>
      )}
    </div>
    {orders.length === 0 ? (
      <p className="souk-muted">No orders yet. When somebody buys, you find it here.</p>
    ) : (
      <ul className="souk-bare souk-rows">
        {orders.map((order) => {
          const { label, tone } = stateOf(order)
          const { id, number, name, total, currency } = order
          return (
            <li key={id}>
              <Link href={`${words.admin}/collections/orders/${id}`} prefetch={false}>
                <strong>#{number}</strong>
                <span className="souk-rows__main">{name}</span>
                <Pill tone={tone}>{label}</Pill>
                <span className="souk-amount souk-rows__end">
                  {moneyText(total, { ...words, currency })}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    )}
  </section>
)

type Labels = Readonly<Record<string, string>>

const stateOf = (order: LatestOrder): { label: string; tone: Tone } => {
  const { status, paymentStatus, fulfilmentStatus } = order
  const as = (labels: Labels, value: string, tone: Tone) => ({
    label: labels[value] ?? value,
    tone,
  })
  if (status === 'cancelled') return as(orderLabels, status, 'quiet')
  if (paymentStatus === 'failed' || paymentStatus === 'disputed')
    return as(paymentLabels, paymentStatus, 'bad')
  if (paymentStatus === 'pending') return as(paymentLabels, paymentStatus, 'open')
  if (fulfilmentStatus === 'unfulfilled' || fulfilmentStatus === 'partial')
    return as(fulfilmentLabels, fulfilmentStatus, 'open')
  return as(orderLabels, status, 'good')
}
