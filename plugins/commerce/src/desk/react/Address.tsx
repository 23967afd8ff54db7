import type { ShownAddress } from './shownOrder.ts'

/** As on an envelope, the country in the reader's language. */
export const Address = ({ address, language }: { address: ShownAddress; language: string }) => {
  const { name, company, line1, line2, postalCode, city, region, country } = address
  const lines = [
    company,
    name,
    line1,
    line2,
    `${postalCode} ${city}`,
    region,
    new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country,
  ].filter(Boolean)
  return <address className="souk-pre">{lines.join('\n')}</address>
}
