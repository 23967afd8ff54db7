import type { Gift, Part, Tier } from './gift.ts'
import type { Goods } from './goods.ts'
import type { Amounts, Conditions, Limits, Promotion } from './promotion.ts'

/**
 * What a promotion's form says, as it is kept for quotes: one value to read instead of a dozen tables.
 * Amounts of the shop's own currency stand under `OWN`, so that they need not know which that is.
 */
export type Rules = Pick<Promotion, 'gives' | 'goods' | 'combines' | 'priority'> & {
  readonly conditions: Conditions
  readonly limits: Pick<Limits, 'total' | 'perCustomer' | 'budget'>
}

export const OWN = ''

/** The rules with the amounts of the shop's own currency under its name. */
export const rulesIn = (rules: Rules, currency: string): Rules => {
  const named = (amounts: Amounts): Amounts => {
    const { [OWN]: own, ...others } = amounts
    return own === undefined ? others : { ...others, [currency]: own }
  }
  const orNull = (amounts: Amounts | null): Amounts | null => amounts && named(amounts)
  const { gives, conditions, limits } = rules
  return {
    ...rules,
    gives: giftIn(gives, { named, currency }),
    conditions: { ...conditions, minimum: orNull(conditions.minimum) },
    limits: { ...limits, budget: orNull(limits.budget) },
  }
}

const giftIn = (
  gives: Gift,
  { named, currency }: { named: (amounts: Amounts) => Amounts; currency: string },
): Gift => {
  switch (gives.type) {
    case 'percentage':
    case 'buyXGetY':
      return gives
    case 'amount':
      return { ...gives, amount: named(gives.amount) }
    case 'fixedPrice':
    case 'bundle':
      return { ...gives, price: named(gives.price) }
    case 'freeShipping':
      return { ...gives, upTo: gives.upTo && named(gives.upTo) }
    case 'tiers':
      return {
        ...gives,
        tiers: gives.tiers.map((tier) => ({ ...tier, currency: tier.currency || currency })),
      }
  }
}

/** A promotion's form as it is filled in; relationships by id. */
export type Form = {
  readonly type: Gift['type']
  readonly value: number | null
  readonly amount: number | null
  readonly perPiece: boolean
  readonly price: number | null
  readonly upTo: number | null
  readonly buy: number | null
  readonly get: number | null
  readonly gets: Goods
  readonly atMost: number | null
  readonly tierBy: 'pieces' | 'worth'
  readonly tiers: readonly {
    readonly pieces: number | null
    readonly worth: number | null
    readonly currency: string | null
    readonly value: number
  }[]
  readonly parts: readonly Part[]
  readonly goods: Goods
  readonly minimum: number | null
  readonly minimumPieces: number | null
  readonly countries: readonly string[]
  readonly groups: readonly string[]
  readonly firstOrder: boolean
  readonly usageLimit: number | null
  readonly perCustomer: number | null
  readonly budget: number | null
  /** Of the shop's other currencies. */
  readonly amounts: readonly ForeignAmounts[]
  readonly combines: boolean
  readonly priority: number
}

export type ForeignAmounts = { readonly currency: string } & Readonly<
  Record<'amount' | 'price' | 'upTo' | 'minimum' | 'budget', number | null>
>

export const rulesOf = (form: Form): Rules => ({
  gives: giftOf(form),
  goods: form.goods,
  conditions: {
    minimum: optional(form, 'minimum'),
    minimumPieces: form.minimumPieces,
    countries: form.countries,
    groups: form.groups,
    firstOrder: form.firstOrder,
  },
  limits: {
    total: form.usageLimit,
    perCustomer: form.perCustomer,
    budget: optional(form, 'budget'),
  },
  combines: form.combines,
  priority: form.priority,
})

const giftOf = (form: Form): Gift => {
  const { type } = form
  switch (type) {
    case 'percentage':
      return { type, percent: form.value ?? 0 }
    case 'amount':
      return { type, amount: amountsOf(form, 'amount'), perPiece: form.perPiece }
    case 'fixedPrice':
      return { type, price: amountsOf(form, 'price') }
    case 'bundle':
      return { type, price: amountsOf(form, 'price'), parts: form.parts }
    case 'freeShipping':
      return { type, upTo: optional(form, 'upTo') }
    case 'buyXGetY': {
      const { products, variants, categories } = form.gets
      return {
        type,
        buy: form.buy ?? 1,
        get: form.get ?? 1,
        gets: products.length + variants.length + categories.length > 0 ? form.gets : null,
        percent: form.value ?? 100,
        atMost: form.atMost,
      }
    }
    case 'tiers':
      return { type, by: form.tierBy, tiers: form.tiers.flatMap((tier) => tierOf(form, tier)) }
  }
}

const tierOf = (
  { tierBy }: Form,
  { pieces, worth, currency, value }: Form['tiers'][number],
): Tier[] => {
  // A step that nobody said the beginning of is none: it would hold for everybody.
  const from = tierBy === 'worth' ? worth : pieces
  if (!from) return []
  return [{ from, currency: tierBy === 'worth' ? currency || OWN : null, percent: value }]
}

type AmountName = Exclude<keyof ForeignAmounts, 'currency'>

const amountsOf = (form: Form, name: AmountName): Amounts => ({
  ...Object.fromEntries(
    form.amounts.flatMap((one): [string, number][] => {
      const value = one[name]
      return value === null ? [] : [[one.currency, value]]
    }),
  ),
  ...(form[name] === null ? {} : { [OWN]: form[name] }),
})

/** What is left empty in every currency is no limit; given in one alone, it holds in that one alone. */
const optional = (form: Form, name: AmountName): Amounts | null => {
  const amounts = amountsOf(form, name)
  return Object.keys(amounts).length === 0 ? null : amounts
}
