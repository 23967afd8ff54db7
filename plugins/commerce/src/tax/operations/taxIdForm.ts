import { euVat, stdnum } from 'stdnum'

/** Capitals and digits, as registers write it: `de 123.456.788` is `DE123456788`. */
export const normalizeTaxId = (given: string): string =>
  given
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    // Greece's numbers begin with EL wherever they are registered.
    .replace(/^GR/u, 'EL')

/**
 * Whether a number has the form and, where the country has one, the check digit of its VAT numbers.
 * Northern Ireland's are Britain's with XI in front.
 */
export const isTaxId = (taxId: string, country: string): boolean =>
  country === 'XI'
    ? Boolean(stdnum['GB']?.['vat']?.validate(`GB${taxId.slice(2)}`).isValid)
    : (euVat[country] ?? []).some((one) => one.validate(taxId).isValid)
