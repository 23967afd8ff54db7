import { catalogueErrors } from './errors.ts'

/** What a shopper chooses between: `{ name: 'Size', values: ['S', 'M'] }`. */
export type ProductOption = { readonly name: string; readonly values: readonly string[] }

/** What a variant is: `{ Size: 'M', Colour: 'Red' }`. A simple product's variant has none. */
export type VariantOptions = Readonly<Record<string, string>>

/** @throws 422 `options_invalid` for empty or repeated names and values */
export const assertProductOptions = (options: readonly ProductOption[]): void => {
  const refuse = (reason: string) => catalogueErrors.options_invalid({ reason })
  if (repeats(options.map(({ name }) => name))) throw refuse('two have the same name')
  for (const { name, values } of options) {
    if (isBlank(name)) throw refuse('one has no name')
    if (values.length === 0) throw refuse(`${name} has no values`)
    if (values.some(isBlank)) throw refuse(`${name} has an empty value`)
    if (repeats(values)) throw refuse(`${name} has the same value twice`)
  }
}

/**
 * A variant names one value for each option of its product, and nothing else.
 *
 * @throws 422 `variant_options_invalid`
 */
export const assertVariantOptions = (
  product: readonly ProductOption[],
  variant: VariantOptions,
): void => {
  const refuse = (reason: string) => catalogueErrors.variant_options_invalid({ reason })
  for (const { name, values } of product) {
    const chosen = Object.hasOwn(variant, name) ? variant[name] : undefined
    if (chosen === undefined) throw refuse(`${name} is missing`)
    if (!values.includes(chosen)) throw refuse(`${name} cannot be ${chosen}`)
  }
  const names = new Set(product.map(({ name }) => name))
  const stranger = Object.keys(variant).find((name) => !names.has(name))
  if (stranger !== undefined) throw refuse(`the product has no option ${stranger}`)
}

/** Whether a variant is one of the choices that the options offer. */
export const fitsOptions = (
  product: readonly ProductOption[],
  variant: VariantOptions,
): boolean => {
  try {
    assertVariantOptions(product, variant)
    return true
  } catch {
    return false
  }
}

/**
 * The same text for the same combination, in whatever order its options were written: for a unique
 * index, or for comparing. Empty for a variant without options.
 */
export const combinationKey = (variant: VariantOptions): string => {
  const pairs = Object.entries(variant).sort(([a], [b]) => (a < b ? -1 : 1))
  return pairs.length === 0 ? '' : JSON.stringify(pairs)
}

/** @throws 409 `variant_duplicate` when one of the product's other variants is the same choice */
export const assertFreeCombination = (
  variant: VariantOptions,
  others: readonly VariantOptions[],
): void => {
  const key = combinationKey(variant)
  if (others.some((other) => combinationKey(other) === key))
    throw catalogueErrors.variant_duplicate()
}

/** `M / Red`, in the order in which the product names its options. */
export const variantTitle = (product: readonly ProductOption[], variant: VariantOptions): string =>
  product.flatMap(({ name }) => variant[name] ?? []).join(' / ')

const isBlank = (text: string): boolean => text.trim() === ''

const repeats = (texts: readonly string[]): boolean => new Set(texts).size < texts.length
