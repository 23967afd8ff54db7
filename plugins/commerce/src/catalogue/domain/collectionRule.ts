/** What a rule of a collection looks at. */
export const RULE_ASPECTS = [
  'tag',
  'vendor',
  'title',
  'category',
  'priceFrom',
  'priceTo',
  'reduced',
  'inStock',
  'featured',
  'newerThan',
] as const
export type RuleAspect = (typeof RULE_ASPECTS)[number]

/** One condition of a collection that is filled by rules. */
export type CollectionRule = {
  readonly aspect: RuleAspect
  /** Whether it wants the opposite. */
  readonly isNot: boolean
  /** Of tag, vendor and title. */
  readonly text: string | null
  readonly category: string | null
  /** Of the prices, in minor units of the shop's own currency. */
  readonly amount: number | null
  readonly days: number | null
}

export const COLLECTION_SORTS = ['byHand', 'newest', 'price', '-price', 'title'] as const

/** What a collection shows, and in which order unless a shopper asks for another. */
export type CollectionContents = {
  readonly id: string
  readonly filledBy: 'hand' | 'rules'
  readonly match: 'all' | 'any'
  readonly sort: (typeof COLLECTION_SORTS)[number]
  readonly rules: readonly CollectionRule[]
}

/** Aspects that ask for something more, by the field in which it is written. */
export const RULE_NEEDS: Readonly<
  Record<'text' | 'category' | 'amount' | 'days', readonly RuleAspect[]>
> = {
  text: ['tag', 'vendor', 'title'],
  category: ['category'],
  amount: ['priceFrom', 'priceTo'],
  days: ['newerThan'],
}
