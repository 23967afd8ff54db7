/** What a plan includes of something that is counted, and what each further one costs. */
export type Allowance = {
  /** The meter's name: `orders`. */
  readonly meter: string
  /** In each period, without a further charge. */
  readonly included: number
  /** Of each further one, in minor units of the plan's currency. */
  readonly price: number
}

type Common = {
  /** The plan's id. */
  readonly plan: string
  readonly name: string
  /** For a month, in minor units. */
  readonly price: number
  readonly trialDays: number
  readonly allowances: readonly Allowance[]
}

/** What a shop owes the platform, as it was agreed: a later change of the plan does not touch it. */
export type Terms = Common & {
  /** ISO 4217. */
  readonly currency: string
}

/** Nothing is owed, so it is in no currency: one would bind the shop to it. */
export type FreeTerms = Common & { readonly currency: null }

export type AnyTerms = Terms | FreeTerms

/** Nothing is ever to be paid, so nobody collects it. */
export const isFree = (terms: Pick<AnyTerms, 'price' | 'allowances'>): terms is FreeTerms =>
  terms.price === 0 && terms.allowances.every((one) => one.price === 0)

/** Whether both say the same of what is to be paid. */
export const isSameBill = (one: AnyTerms, other: AnyTerms): boolean =>
  one.plan === other.plan &&
  one.currency === other.currency &&
  one.price === other.price &&
  one.allowances.length === other.allowances.length &&
  one.allowances.every((mine) =>
    other.allowances.some(
      (theirs) =>
        theirs.meter === mine.meter &&
        theirs.included === mine.included &&
        theirs.price === mine.price,
    ),
  )
