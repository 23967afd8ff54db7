import { isCountry } from '@souk/kernel/domain'

import type { ShownAddress } from './shownOrder.ts'

type Props = { readonly address: Partial<ShownAddress>; readonly language: string }

/** As on an envelope, the country in the reader's language. What came from a file may lack some of it. */
export const Address = ({ address, language }: Props) => {
  const { name, company, line1, line2, postalCode, city, region, country } = address
  const lines = [
    company,
    name,
    line1,
    line2,
    [postalCode, city].filter(Boolean).join(' '),
    region,
    country && countryName(country, language),
  ].filter(Boolean)
  return <address className="souk-pre">{lines.join('\n')}</address>
}

const countryName = (country: string, language: string): string =>
  (isCountry(country) && new Intl.DisplayNames(language, { type: 'region' }).of(country)) || country
