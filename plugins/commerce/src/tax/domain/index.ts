export {
  decideTax,
  mayBeUntaxed,
  type TaxBuyer,
  type TaxCalculation,
  type TaxContext,
  type TaxDecision,
  type TaxTreatment,
} from './decideTax.ts'
export {
  readableTax,
  taxQuestionKey,
  type CalculatedTax,
  type TaxAddress,
  type TaxAnswer,
  type TaxedAmount,
  type TaxQuestion,
} from './calculatedTax.ts'
export { taxSale } from './taxSale.ts'
export { countryOfTaxId, isInEu, TAXED_AS } from './europe.ts'
export { taxErrors } from './errors.ts'
export { postcodeKey } from './postcodeKey.ts'
export { taxGoods, type LineTax, type TaxedGoods, type TaxSummary } from './taxGoods.ts'
export {
  allRates,
  assertTaxRate,
  taxesDue,
  totalRate,
  type CountryRate,
  type TaxPlace,
  type TaxRate,
} from './taxRate.ts'
export { taxSettingsOf, type TaxSettings } from './taxSettings.ts'
export { rateKey, type NamedRate } from './namedRate.ts'
export {
  formatOf,
  MOST_RATES,
  readRates,
  type RateFormat,
  type ReadRates,
  type TableRow,
} from './readRates.ts'
export { countriesWithUsualRates, usualRates } from './usualRates.ts'
