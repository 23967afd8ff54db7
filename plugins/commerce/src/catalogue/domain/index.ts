export { catalogueErrors } from './errors.ts'
export {
  assertFreeCombination,
  assertProductOptions,
  assertVariantOptions,
  combinationKey,
  variantTitle,
  type ProductOption,
  type VariantOptions,
} from './options.ts'
export { priceRange, type PriceRange } from './priceRange.ts'
export { assertSlug, isSlug, slugify } from './slug.ts'
