import { isPercentage } from '@souk/kernel/domain'

import { taxErrors } from './errors.ts'

/** Per cent on what is delivered to a country (ISO 3166-1 alpha-2): `{ country: 'DE', rate: 19 }`. */
export type TaxRate = { readonly country: string; readonly rate: number }

/**
 * The country's rate in per cent: 0 where the shop has none, or while the country is unknown. What
 * was stored is always computed with, to four decimals: a cart is no place to refuse it.
 */
export const rateFor = (rates: readonly TaxRate[], country: string | null): number => {
  const rate = rates.find((one) => one.country === country)?.rate ?? 0
  return rate > 0 && Number.isFinite(rate) ? Math.round(rate * 10_000) / 10_000 : 0
}

/** @throws 422 `tax_rate_invalid`, 422 `tax_rate_duplicate` */
export const assertTaxRates = (rates: readonly TaxRate[]): void => {
  const seen = new Set<string>()
  for (const { country, rate } of rates) {
    if (!isPercentage(rate) || rate > 100) throw taxErrors.tax_rate_invalid({ country })
    if (seen.has(country)) throw taxErrors.tax_rate_duplicate({ country })
    seen.add(country)
  }
}
