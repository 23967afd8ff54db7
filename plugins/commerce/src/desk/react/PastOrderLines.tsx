import { formatMoney } from '@souk/kernel/domain'

import type { PastOrder } from '../../orders/domain/index.ts'
import { LineTitle } from './LineTitle.tsx'
import { Receipt, ReceiptRow } from './Receipt.tsx'
import type { Words } from './shownOrder.ts'

type Props = {
  readonly order: PastOrder
  /** Of this shop, by the SKUs of the lines. */
  readonly products: ReadonlyMap<string, string>
  readonly words: Words
  readonly admin: string
}

/** What another shop has sold, down to what it came to, as its file says. */
export const PastOrderLines = ({ order, products, words, admin }: Props) => {
  const amount = (value: number) =>
    formatMoney({ amount: value, currency: order.currency }, words.language)
  return (
    <section aria-label="What was ordered" className="souk-card">
      <h2>What was ordered</h2>
      <ul className="souk-bare">
        {order.items.map((line, at) => (
          <li className="souk-line" key={`${at} ${line.title}`}>
            <span className="souk-thumb" />
            <div className="souk-line__what">
              <LineTitle admin={admin} line={line} product={products.get(line.sku ?? '')} />
            </div>
            <div className="souk-line__times souk-amount">
              {line.quantity} × {amount(line.unitPrice)}
            </div>
            <div className="souk-line__sum souk-amount">{amount(line.subtotal)}</div>
          </li>
        ))}
      </ul>
      <Sums amount={amount} order={order} />
    </section>
  )
}

type SumsProps = { readonly order: PastOrder; readonly amount: (value: number) => string }

const Sums = ({ order: { totals, discounts, shipping, taxInclusive }, amount }: SumsProps) => (
  <Receipt>
    <ReceiptRow label="Goods" value={amount(totals.subtotal)} />
    {discounts.map(({ title, amount: off }, at) => (
      <ReceiptRow key={`${at} ${title}`} label={title} value={`−${amount(off)}`} />
    ))}
    {(shipping || totals.shipping > 0) && (
      <ReceiptRow
        label={shipping ? `Shipping: ${shipping}` : 'Shipping'}
        value={amount(totals.shipping)}
      />
    )}
    {totals.tax > 0 && (
      <ReceiptRow label={taxInclusive ? 'Tax included' : 'Tax'} value={amount(totals.tax)} />
    )}
    {totals.giftCard > 0 && <ReceiptRow label="Gift cards" value={`−${amount(totals.giftCard)}`} />}
    <ReceiptRow isTotal label="Total" value={amount(totals.total)} />
    {(totals.refunded ?? 0) > 0 && (
      <ReceiptRow label="Paid back there" value={amount(totals.refunded ?? 0)} />
    )}
  </Receipt>
)
