export { ASK_KINDS, asksFault, assertAnswered, MAX_ANSWER, type Ask } from './asks.ts'
export {
  COLLECTION_SORTS,
  RULE_ASPECTS,
  RULE_NEEDS,
  type CollectionContents,
  type CollectionRule,
  type RuleAspect,
} from './collectionRule.ts'
export {
  countCombinations,
  missingCombinations,
  MOST_VARIANTS,
  combinationPlace,
} from './combinations.ts'
export { catalogueErrors } from './errors.ts'
export {
  assertFreeCombination,
  assertProductOptions,
  assertVariantOptions,
  combinationKey,
  fitsOptions,
  variantTitle,
  type ProductOption,
  type VariantOptions,
} from './options.ts'
export {
  decideMatrix,
  type MatrixDecision,
  type MatrixProblem,
  type MatrixProduct,
  type MatrixVariant,
  type MatrixView,
  type WantedVariant,
} from './matrix.ts'
export { priceRange, type PriceRange } from './priceRange.ts'
export { assertSlug, isSlug, slugify } from './slug.ts'
export { skuFor } from './skuFor.ts'
export {
  isDigital,
  isGiftCard,
  isGoods,
  productKindLabels,
  productKinds,
  type ProductKind,
} from './productKind.ts'
export { giftCardTerm, isLawfulEnd } from './giftCardTerm.ts'
export { isOwnAmount, ownAmountOf, type OwnAmount, type OwnAmountRow } from './ownAmount.ts'
