/** What a plan includes of something that is counted, and what each further one costs. */
export type Allowance = {
  /** The meter's name: `orders`. */
  readonly meter: string
  /** In each period, without a further charge. */
  readonly included: number
  /** Of each further one, in minor units of the plan's currency. */
  readonly price: number
}

/** What a shop owes the platform, as it was agreed: a later change of the plan does not touch it. */
export type Terms = {
  /** The plan's id. */
  readonly plan: string
  readonly name: string
  /** ISO 4217. */
  readonly currency: string
  /** For a month, in minor units. */
  readonly price: number
  readonly trialDays: number
  readonly allowances: readonly Allowance[]
}

/** Nothing is ever to be paid, so nobody collects it. */
export const isFree = ({ price, allowances }: Pick<Terms, 'price' | 'allowances'>): boolean =>
  price === 0 && allowances.every((one) => one.price === 0)

/** Whether both say the same of what is to be paid. */
export const isSameBill = (one: Terms, other: Terms): boolean =>
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
