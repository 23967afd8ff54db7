/** Why a method is not offered, for machines; `whyText` says it to people. */
export type Why =
  | { readonly code: 'nothing_to_ship' }
  | { readonly code: 'no_address' }
  | { readonly code: 'country'; readonly countries: readonly string[] }
  /** `zone` is the one that decides instead; null where none serves the address. */
  | { readonly code: 'zone'; readonly zone: string | null }
  | { readonly code: 'currency'; readonly currency: string }
  | { readonly code: 'minimum'; readonly minimum: number }
  | { readonly code: 'maximum'; readonly maximum: number }
  | {
      readonly code: 'beyond_table'
      readonly basis: 'weight' | 'price' | 'items' | 'volume'
      readonly measure: number
      readonly upTo: number
    }
  | {
      readonly code: 'excluded'
      readonly by: 'product' | 'category' | 'class'
      readonly title: string
    }
  | { readonly code: 'no_points' }
  | { readonly code: 'too_much' }

type Speech = {
  /** An amount in minor units of the cart's currency, as people write it. */
  readonly amount: (minor: number) => string
  readonly country: (code: string) => string
}

/** A reason as a sentence for the people of the shop. */
export const whyText = (why: Why, { amount, country }: Speech): string => {
  switch (why.code) {
    case 'nothing_to_ship':
      return 'Nothing in the cart has to be shipped.'
    case 'no_address':
      return 'The address is not known yet.'
    case 'country':
      return `Goes to ${listed(why.countries.map(country))} only.`
    case 'zone':
      return why.zone === null
        ? 'The address is in none of your zones.'
        : `The address belongs to the zone “${why.zone}”.`
    case 'currency':
      return `Has no price in ${why.currency}.`
    case 'minimum':
      return `Only for orders of ${amount(why.minimum)} or more.`
    case 'maximum':
      return `Only for orders up to ${amount(why.maximum)}.`
    case 'beyond_table':
      return `The table ends at ${measured(why.basis, why.upTo, amount)}; this is ${measured(why.basis, why.measure, amount)}.`
    case 'excluded':
      return `Does not take “${why.title}” (${EXCLUDED[why.by]}).`
    case 'no_points':
      return 'Has no place where goods can be collected.'
    case 'too_much':
      return 'Comes to more than can be counted.'
  }
}

const EXCLUDED = {
  product: 'the product is excluded',
  category: 'its category is excluded',
  class: 'its shipping class is excluded',
}

type Measure = Extract<Why, { code: 'beyond_table' }>['basis']

/** 2500 grams as 2.5 kg, and so on. */
export const measured = (
  basis: Measure,
  value: number,
  amount: (minor: number) => string,
): string => {
  const number = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 3 })
  if (basis === 'weight') return `${number(value / 1000)} kg`
  if (basis === 'volume') return `${number(value / 1000)} l`
  if (basis === 'items') return `${number(value)} ${value === 1 ? 'piece' : 'pieces'}`
  return amount(value)
}

const listed = (names: readonly string[]): string =>
  names.length > 3
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ')
