import type { Gift } from './gift.ts'
import type { Goods } from './goods.ts'

/** Minor units by currency, converted ones among them. What has no entry is not to be had in that currency. */
export type Amounts = Readonly<Record<string, number>>

/** What a shop gives, to whom, for what and how often. */
export type Promotion = {
  readonly id: string
  readonly title: string
  /** The code by which this cart may have it, as `normalizeCode` leaves it; null: it applies by itself. */
  readonly code: string | null
  readonly active: boolean
  readonly startsAt: Date | null
  /** The first moment at which it no longer holds. */
  readonly endsAt: Date | null
  readonly gives: Gift
  /** What it is for; empty: everything. */
  readonly goods: Goods
  readonly conditions: Conditions
  readonly limits: Limits
  /** Whether others may apply beside it. */
  readonly combines: boolean
  /** The higher goes first, and keeps a lower one that does not combine away. */
  readonly priority: number
}

export type Conditions = {
  /** The least worth of what it is for, before discounts. */
  readonly minimum: Amounts | null
  readonly minimumPieces: number | null
  /** ISO 3166-1 alpha-2 of where it goes; empty: anywhere. */
  readonly countries: readonly string[]
  /** Ids of customer groups, one of which the shopper has to be in; empty: anybody. */
  readonly groups: readonly string[]
  readonly firstOrder: boolean
}

/** How often, and what was used already; what the cart's own order has reserved does not count. */
export type Limits = {
  /** How many orders may use it, and how many have. */
  readonly total: number | null
  readonly used: number
  /** The same of the code by which the cart has it, where the promotion has many. */
  readonly ofCode: { readonly total: number | null; readonly used: number } | null
  readonly perCustomer: number | null
  /** By this shopper, as far as it is known who that is. */
  readonly usedByShopper: number
  /** What it may cost the shop, and what was given so far. */
  readonly budget: Amounts | null
  readonly given: Amounts
}

/** Who buys, as far as it is known. */
export type Shopper = {
  readonly country: string | null
  readonly groups: readonly string[]
  /** Null while nobody knows who it is. */
  readonly isNew: boolean | null
}

/** Codes are told on the phone and copied from posters: neither case nor blanks matter. */
export const normalizeCode = (code: string): string =>
  code.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()

/** Puts a code to those of a cart. Entering it twice changes nothing. */
export const withCode = (codes: readonly string[], code: string): string[] => [
  ...new Set([...codes, normalizeCode(code)]),
]

export const withoutCode = (codes: readonly string[], code: string): string[] =>
  codes.filter((other) => other !== normalizeCode(code))
