import { convert, convertPlainly, type Exchange } from '../../pricing/domain/index.ts'
import type { Gift, Part, Tier } from './gift.ts'
import { isEverything, type Goods } from './goods.ts'
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

/** In which currencies a promotion is asked for. */
export type Sale = {
  /** The shop's own. */
  readonly main: string
  /** The one that is paid in. */
  readonly currency: string
  /** How the first becomes the second; null: not at all. */
  readonly exchange: Exchange | null
}

/**
 * The rules with the amounts of the shop's own currency under its name, and under that of the sale
 * what they come to there, where the shop has set nothing else. Prices are rounded like prices, all
 * else to the coin.
 */
export const rulesIn = (rules: Rules, { main, currency, exchange }: Sale): Rules => {
  const into =
    (convertTo: (amount: number, exchange: Exchange) => number | null) =>
    (amounts: Amounts): Amounts => {
      const { [OWN]: own, ...others } = amounts
      if (own === undefined) return others
      const there =
        exchange && currency !== main && others[currency] === undefined
          ? convertTo(own, exchange)
          : null
      return { ...others, [main]: own, ...(there === null ? {} : { [currency]: there }) }
    }
  const named = into(convertPlainly)
  const orNull = (amounts: Amounts | null): Amounts | null => amounts && named(amounts)
  const { gives, conditions, limits } = rules
  return {
    ...rules,
    gives: giftIn(gives, { named, priced: into(convert), main, currency, exchange }),
    conditions: { ...conditions, minimum: orNull(conditions.minimum) },
    // What was given is counted by currency, so that a budget is one of its own currency alone.
    limits: { ...limits, budget: limits.budget && into(() => null)(limits.budget) },
  }
}

const giftIn = (gives: Gift, { named, priced, main, currency, exchange }: Sale & Naming): Gift => {
  switch (gives.type) {
    case 'percentage':
    case 'buyXGetY':
      return gives
    case 'amount':
      return { ...gives, amount: named(gives.amount) }
    case 'fixedPrice':
    case 'bundle':
      return { ...gives, price: priced(gives.price) }
    case 'freeShipping':
      return { ...gives, upTo: gives.upTo && named(gives.upTo) }
    case 'tiers':
      return {
        ...gives,
        tiers: inSale(
          gives.tiers.map((tier) => ({ ...tier, currency: tier.currency || main })),
          { main, currency, exchange: gives.by === 'worth' ? exchange : null },
        ),
      }
  }
}

type Naming = Record<'named' | 'priced', (amounts: Amounts) => Amounts>

/** Steps by worth that the shop has set in its own currency alone hold in others by its rate. */
const inSale = (tiers: readonly Tier[], { main, currency, exchange }: Sale): Tier[] => {
  const isSet = tiers.some((tier) => tier.currency === currency)
  if (!exchange || isSet || currency === main) return [...tiers]
  const there = tiers.flatMap((tier) => {
    const from = tier.currency === main ? convertPlainly(tier.from, exchange) : null
    return from === null ? [] : [{ ...tier, from, currency }]
  })
  return [...tiers, ...there]
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
    case 'buyXGetY':
      return {
        type,
        buy: form.buy ?? 1,
        get: form.get ?? 1,
        gets: isEverything(form.gets) ? null : form.gets,
        percent: form.value ?? 100,
        atMost: form.atMost,
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
