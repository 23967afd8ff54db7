import type { OrderView } from '@souk/commerce'

type Props = { address: NonNullable<OrderView['shippingAddress']>; locale: string }

/** An address as on a label. */
export const AddressLines = ({ address, locale }: Props) => {
  const { name, company, line1, line2, postalCode, city, region, country, phone } = address
  const lines = [
    name,
    company,
    line1,
    line2,
    CITY_FIRST.has(country) ? `${city} ${postalCode}` : `${postalCode} ${city}`,
    region,
    new Intl.DisplayNames(locale, { type: 'region' }).of(country),
    phone,
  ]
  return (
    <address className="not-italic">
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  )
}

/** Where the postal code follows the town. */
const CITY_FIRST = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US', 'ZA'])
