import { catalogueErrors } from './errors.ts'
import {
  assertProductOptions,
  combinationKey,
  type ProductOption,
  type VariantOptions,
} from './options.ts'

/** As many variants as a product may have: what a table, a page and a save can still be asked for. */
export const MOST_VARIANTS = 1000

/** How many variants it takes to have every choice of each option; none where there are no options. */
export const countCombinations = (options: readonly ProductOption[]): number =>
  options.length === 0 ? 0 : options.reduce((count, { values }) => count * values.length, 1)

/**
 * Every choice of each option that is not there yet, the last option changing first: S/Red, S/Blue, M/Red …
 *
 * @throws 422 `options_invalid` for half-written options, `too_many_variants` beyond `MOST_VARIANTS`
 */
export const missingCombinations = (
  options: readonly ProductOption[],
  existing: readonly VariantOptions[],
): VariantOptions[] => {
  assertProductOptions(options)
  const count = countCombinations(options)
  if (count > MOST_VARIANTS) throw catalogueErrors.too_many_variants({ count, most: MOST_VARIANTS })
  const known = new Set(existing.map(combinationKey))
  const missing = allCombinations(options).filter((one) => !known.has(combinationKey(one)))
  const total = existing.length + missing.length
  if (total > MOST_VARIANTS)
    throw catalogueErrors.too_many_variants({ count: total, most: MOST_VARIANTS })
  return missing
}

/** Where a variant stands among all that the options make; after all of them, where it is none of them. */
export const combinationPlace = (
  options: readonly ProductOption[],
  variant: VariantOptions,
): number => {
  let place = 0
  for (const { name, values } of options) {
    const choice = values.indexOf(variant[name] ?? '')
    if (choice < 0) return Number.MAX_SAFE_INTEGER
    place = place * values.length + choice
  }
  return place
}

const allCombinations = (options: readonly ProductOption[]): VariantOptions[] =>
  options.length === 0
    ? []
    : options.reduce<VariantOptions[]>(
        (begun, { name, values }) =>
          begun.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value }))),
        [{}],
      )
