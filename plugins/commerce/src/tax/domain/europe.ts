/**
 * Where the EU's rules of VAT hold between member states, ISO 3166-1 alpha-2. Monaco counts as
 * France (Directive 2006/112/EC, article 7); Northern Ireland's numbers begin with XI.
 */
const MEMBERS = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK'.split(' '),
)

export const isInEu = (country: string | null): boolean => country !== null && MEMBERS.has(country)

/** The country a VAT number's first letters stand for: Greece's begin with EL. */
export const countryOfTaxId = (taxId: string): string => {
  const prefix = taxId.slice(0, 2).toUpperCase()
  return prefix === 'EL' ? 'GR' : prefix
}
