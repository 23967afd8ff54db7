import { Receipt, ReceiptRow } from './Receipt.tsx'
import type { ShownOrder } from './shownOrder.ts'

type Props = { readonly order: ShownOrder; readonly amount: (value: number) => string }

/** As on a receipt: what is zero is not printed, except the shipping that cost nothing. */
export const OrderTotals = ({ order, amount }: Props) => {
  const { totals, discounts, giftCards, shippingOption, taxInclusive, taxation } = order
  const taxes = taxesOf(order)
  return (
    <Receipt>
      <ReceiptRow label="Goods" value={amount(totals.subtotal)} />
      {(discounts ?? []).map(({ code, title, amount: off }) => (
        <ReceiptRow
          key={`${title}${code ?? ''}`}
          label={code && code !== title ? `${title} (${code})` : title}
          value={`−${amount(off)}`}
        />
      ))}
      {shippingOption && (
        <ReceiptRow
          label={`Shipping: ${shippingOption.name}`}
          value={totals.shipping === 0 ? 'free' : amount(totals.shipping)}
        />
      )}
      {!taxInclusive &&
        taxes.map(({ label, due }) => <ReceiptRow key={label} label={label} value={amount(due)} />)}
      {(giftCards ?? []).map(({ id, kind, last4, amount: paid }) => (
        <ReceiptRow
          key={id}
          label={kind === 'store_credit' ? 'Store credit' : `Gift card …${last4}`}
          value={`−${amount(paid)}`}
        />
      ))}
      <ReceiptRow
        isTotal
        label={totals.giftCard > 0 ? 'The rest' : 'Total'}
        value={amount(totals.total)}
      />
      {taxInclusive &&
        taxes.map(({ label, due }) => (
          <ReceiptRow isQuiet key={label} label={`${label} included`} value={amount(due)} />
        ))}
      {taxation && taxation.treatment !== 'taxed' && (
        <ReceiptRow isQuiet label={untaxed[taxation.treatment]} value={taxation.taxId ?? ''} />
      )}
      {taxation?.by && (
        <ReceiptRow
          isQuiet
          label={`Tax worked out by ${taxation.by.charAt(0).toUpperCase()}${taxation.by.slice(1)}`}
          value={recorded(taxation.transaction)}
        />
      )}
    </Receipt>
  )
}

const recorded = (transaction: string | null | undefined): string => {
  if (transaction === undefined) return 'recorded there once it is paid'
  return transaction === null ? 'paid too late: declare it yourself' : 'recorded there'
}

const untaxed = {
  reverse_charge: 'No tax: the buyer declares it (reverse charge)',
  exempt: 'No tax: the customer is exempt',
  export: 'No tax: sold abroad',
}

/** One row a tax; for an order from before they were kept, what the rates of its lines tell. */
const taxesOf = ({ items, taxation, totals }: ShownOrder) => {
  if (taxation) {
    return taxation.taxes.map(({ name, rate, amount: due }) => ({
      label: `${name ?? 'Tax'} ${rate} %`,
      due,
    }))
  }
  const rates = [...new Set(items.map(({ taxRate }) => taxRate).filter(Boolean))]
  const label = `Tax${rates.length === 1 ? ` ${rates[0]} %` : ''}`
  return totals.tax > 0 ? [{ label, due: totals.tax }] : []
}
