import { Pill } from '@souk/kernel/panel'
import type { ReactNode } from 'react'

import { dateText } from './dateText.ts'
import type { ShownOrder, Words } from './shownOrder.ts'
import { statusPill } from './statusPill.ts'

type Props = {
  readonly order: ShownOrder
  readonly shop: string
  readonly words: Words
  readonly children: ReactNode
}

const FIELDS = ['status', 'paymentStatus', 'fulfilmentStatus'] as const

export const OrderHeader = ({ order, shop, words, children }: Props) => {
  const { status } = order
  // Before it is confirmed and after it was called off there is nothing to pay or to send.
  const fields = status === 'pending' ? FIELDS.slice(0, 1) : FIELDS
  return (
    <header className="souk-order__head">
      <p className="souk-print-only souk-order__slip">
        {shop} · {order.number === null ? 'Order' : `Order #${order.number}`}
      </p>
      <div className="souk-order__facts">
        <div className="souk-order__pills souk-screen-only">
          {fields.map((field) => {
            const { label, tone } = statusPill(field, { value: order[field], status })
            return (
              <Pill key={field} tone={tone}>
                {label}
              </Pill>
            )
          })}
        </div>
        <p className="souk-muted">
          Placed {dateText(order.placedAt, words)} · {order.itemCount}{' '}
          {order.itemCount === 1 ? 'piece' : 'pieces'}
        </p>
      </div>
      {status === 'pending' && (
        <p className="souk-muted souk-small">
          The shopper has not finished paying. The order gets its number when it is confirmed.
        </p>
      )}
      <div className="souk-screen-only">{children}</div>
    </header>
  )
}
