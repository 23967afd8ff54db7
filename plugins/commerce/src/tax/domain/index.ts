export { taxErrors } from './errors.ts'
export { assertTaxRates, rateFor, type TaxRate } from './rates.ts'
export { taxed, type Taxed, type TaxRule } from './taxed.ts'
