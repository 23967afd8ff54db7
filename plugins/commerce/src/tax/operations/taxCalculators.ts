import type { Config, Payload } from 'payload'

import type { TaxCalculator } from './taxCalculator.ts'

type Keeping = { readonly custom?: { readonly taxCalculators?: readonly TaxCalculator[] } }

/** Puts those who work taxes out where operations find them. */
export const withTaxCalculators = (
  config: Config,
  calculators: readonly TaxCalculator[],
): Config => ({ ...config, custom: { ...config.custom, taxCalculators: calculators } })

export const taxCalculatorNamed = (
  { config }: Pick<Payload, 'config'>,
  name: string | null,
): TaxCalculator | undefined =>
  (config as Keeping).custom?.taxCalculators?.find((one) => one.name === name)
