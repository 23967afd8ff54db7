/**
 * Where the EU's rules of VAT hold between member states, ISO 3166-1 alpha-2. Northern Ireland's
 * numbers begin with XI.
 */
const MEMBERS = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/**
 * Countries that count as part of another one to its VAT: Monaco and the Isle of Man (Directive
 * 2006/112/EC, article 7, and the Isle of Man Act 1979).
 */
export const TAXED_AS: Readonly<Record<string, string>> = { MC: 'FR', IM: 'GB' }

export const isInEu = (country: string | null): boolean => country !== null && MEMBERS.has(country)

/** The country a VAT number's first letters stand for: Greece's begin with EL. */
export const countryOfTaxId = (taxId: string): string => {
  const prefix = taxId.slice(0, 2).toUpperCase()
  return prefix === 'EL' ? 'GR' : prefix
}
