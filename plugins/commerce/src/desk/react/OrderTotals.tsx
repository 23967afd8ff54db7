import type { ShownOrder } from './shownOrder.ts'

type Props = { readonly order: ShownOrder; readonly amount: (value: number) => string }

/** As on a receipt: what is zero is not printed, except the shipping that cost nothing. */
export const OrderTotals = ({ order, amount }: Props) => {
  const { totals, discounts, giftCards, shippingOption, taxInclusive } = order
  const rates = [...new Set(order.items.map(({ taxRate }) => taxRate).filter(Boolean))]
  const tax = `Tax${rates.length === 1 ? ` ${rates[0]} %` : ''}`
  return (
    <dl className="souk-receipt souk-amount">
      <Row label="Goods" value={amount(totals.subtotal)} />
      {(discounts ?? []).map(({ code, title, amount: off }) => (
        <Row
          key={`${title}${code ?? ''}`}
          label={code && code !== title ? `${title} (${code})` : title}
          value={`−${amount(off)}`}
        />
      ))}
      {shippingOption && (
        <Row
          label={`Shipping: ${shippingOption.name}`}
          value={totals.shipping === 0 ? 'free' : amount(totals.shipping)}
        />
      )}
      {!taxInclusive && totals.tax > 0 && <Row label={tax} value={amount(totals.tax)} />}
      {(giftCards ?? []).map(({ last4, amount: paid }) => (
        <Row key={last4} label={`Gift card …${last4}`} value={`−${amount(paid)}`} />
      ))}
      <Row isTotal label="Total" value={amount(totals.total)} />
      {taxInclusive && totals.tax > 0 && (
        <Row isQuiet label={`${tax} included`} value={amount(totals.tax)} />
      )}
    </dl>
  )
}

type RowProps = { label: string; value: string; isTotal?: boolean; isQuiet?: boolean }

const Row = ({ label, value, isTotal = false, isQuiet = false }: RowProps) => (
  <div
    className={`${isTotal ? 'souk-receipt__total' : ''} ${isQuiet ? 'souk-muted souk-small' : ''}`}
  >
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)
