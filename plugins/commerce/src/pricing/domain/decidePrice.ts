import { money, percentageOf } from '@souk/kernel/domain'

import { convert, type Exchange } from './exchange.ts'
import { shownCompareAt } from './price.ts'
import type { PriceEntry, PriceList } from './priceList.ts'

/** A price that was given to an article, and the higher one that it is compared to; minor units. */
export type GivenPrice = { readonly price: number; readonly compareAt: number | null }

/** All that decides what a piece costs. */
export type PriceFacts = {
  /** The shop's own currency. */
  readonly main: string
  /** The currency that is paid in. */
  readonly currency: string
  readonly quantity: number
  readonly now: Date
  /** Ids of the groups that the shopper is in. */
  readonly groups: readonly string[]
  /** Of the product, with those above them. */
  readonly categories: readonly string[]
  /** In the shop's own currency. */
  readonly own: GivenPrice | null
  /** In the currency that is paid in, where that is another one and the shop gave a price there. */
  readonly foreign: GivenPrice | null
  /** How the shop's own currency becomes the one that is paid in; null: not at all. */
  readonly exchange: Exchange | null
  readonly lists: readonly PriceList[]
}

/** Where a price without any list comes from. */
export type BaseKind = 'own' | 'foreign' | 'converted'

export type PriceSource =
  | { readonly kind: BaseKind }
  | { readonly kind: 'list'; readonly list: Named; readonly from: number }

type Named = Pick<PriceList, 'id' | 'title'>

/** What was considered, and what became of it. */
export type PriceWhy = {
  readonly code: PriceWhyCode
  readonly isChosen: boolean
  readonly list: Named | null
  /** What it would have come to, where it says anything. */
  readonly price: number | null
  /** From how many pieces on, where that matters. */
  readonly from: number | null
  /** When it begins or ended, where that matters. */
  readonly at: Date | null
}

export type PriceWhyCode =
  | BaseKind
  | 'no_price'
  | 'list'
  | 'switched_off'
  | 'not_yet'
  | 'over'
  | 'other_customers'
  | 'other_currency'
  | 'not_listed'
  | 'more_pieces'
  | 'no_rate'
  | 'no_base'
  | 'lower_priority'
  | 'dearer'
  | 'same_price'
  | 'fewer_cheaper'

export type DecidedPrice = {
  /** Of one piece, in minor units; null where the article is not sold in the currency. */
  readonly price: number | null
  readonly compareAt: number | null
  readonly source: PriceSource | null
  readonly why: readonly PriceWhy[]
}

/**
 * What one piece costs, and why. The one place where this is decided, from nothing but what it is
 * given.
 *
 * Without a list it is the price that was given for the currency, else the shop's own one converted.
 * Of the lists that hold for the shopper and say something of the article, the highest priority
 * counts, and of equal ones the cheapest; in a list the variant's own entry comes before its
 * product's, and both before the percentage off everything. Whatever fewer pieces cost each, more
 * pieces never cost more each.
 */
export const decidePrice = (facts: PriceFacts): DecidedPrice => {
  const base = baseOf(facts)
  const lists = [...facts.lists].sort((a, b) => (a.id < b.id ? -1 : 1))
  const open = lists.filter((list) => refusalOf(list, facts) === null)
  const winners = stepsUpTo(facts.quantity, open).map((pieces) =>
    winnerAt(pieces, { base, open, facts }),
  )
  const won = winners.reduce<Winner | null>(
    (best, one) => (one && (!best || one.price < best.price) ? one : best),
    null,
  )
  const source = won?.offer
    ? { kind: 'list' as const, list: named(won.offer.list), from: won.offer.from }
    : won && base
      ? { kind: base.kind }
      : null
  return {
    price: won?.price ?? null,
    compareAt: won ? compareAtOf(won, base) : null,
    source,
    why: [
      whyBase(base, won),
      ...lists.map((list) => whyList(list, { base, facts, won, last: winners.at(-1) ?? null })),
    ],
  }
}

type Base = GivenPrice & { readonly kind: BaseKind }

const baseOf = ({ main, currency, own, foreign, exchange }: PriceFacts): Base | null => {
  if (currency === main) return own && { ...own, kind: 'own' }
  if (foreign) return { ...foreign, kind: 'foreign' }
  if (!own || !exchange) return null
  const price = convert(own.price, exchange)
  if (price === null) return null
  const compareAt = own.compareAt === null ? null : convert(own.compareAt, exchange)
  return { price, compareAt, kind: 'converted' }
}

/** What a list says of the article, for so many pieces. */
type Offer = { readonly list: PriceList; readonly price: number; readonly from: number }
type Winner = { readonly price: number; readonly offer: Offer | null }
type Ground = { readonly base: Base | null; readonly facts: PriceFacts }

const winnerAt = (
  pieces: number,
  { base, open, facts }: Ground & { readonly open: readonly PriceList[] },
): Winner | null => {
  const [best] = open
    .flatMap((list) => offerOf(list, pieces, { base, facts }) ?? [])
    .sort((a, b) => b.list.priority - a.list.priority || a.price - b.price)
  if (best) return { price: best.price, offer: best }
  return base && { price: base.price, offer: null }
}

/** Where a list may say something else: at one piece, and where a tier begins. */
const stepsUpTo = (quantity: number, lists: readonly PriceList[]): number[] =>
  [...new Set([1, ...lists.flatMap(({ entries }) => entries.map(({ from }) => from))])]
    .filter((from) => from <= quantity)
    .sort((a, b) => a - b)

const offerOf = (list: PriceList, pieces: number, { base, facts }: Ground): Offer | null => {
  const entries = list.entries
    .filter(({ from }) => from <= pieces)
    .sort((a, b) => Number(b.variant !== null) - Number(a.variant !== null) || b.from - a.from)
  for (const entry of entries) {
    const price = priceOf(entry, list, { base, facts })
    if (price !== null) return { list, price, from: entry.from }
  }
  const price = isForAll(list, facts) ? less(base, { percent: list.percent, facts }) : null
  return price === null ? null : { list, price, from: 1 }
}

const isForAll = ({ percent, categories }: PriceList, facts: PriceFacts): boolean =>
  percent > 0 &&
  (categories.length === 0 || categories.some((one) => facts.categories.includes(one)))

const priceOf = (
  { amount, percent }: PriceEntry,
  { currency }: PriceList,
  { base, facts }: Ground,
): number | null => {
  if (amount === null) return percent === null ? null : less(base, { percent, facts })
  if (currency !== null || facts.currency === facts.main) return amount
  return facts.exchange && convert(amount, facts.exchange)
}

const less = (
  base: Base | null,
  { percent, facts }: { readonly percent: number; readonly facts: PriceFacts },
): number | null =>
  base && base.price - percentageOf(money(base.price, facts.currency), percent).amount

/** The usual price is what the list takes something off; a higher one that was given stays. */
const compareAtOf = ({ price, offer }: Winner, base: Base | null): number | null => {
  if (!base) return null
  const given = shownCompareAt(price, base.compareAt)
  if (!offer) return given
  return offer.list.crossesOut ? (given ?? shownCompareAt(price, base.price)) : null
}

type Refusal = Pick<PriceWhy, 'code' | 'at'>

/** Why a list does not hold for this shopper at this moment; null if it does. */
const refusalOf = (list: PriceList, facts: PriceFacts): Refusal | null => {
  const { now, currency, groups } = facts
  if (!list.active) return { code: 'switched_off', at: null }
  if (list.endsAt && list.endsAt <= now) return { code: 'over', at: list.endsAt }
  if (list.startsAt && list.startsAt > now) return { code: 'not_yet', at: list.startsAt }
  if (list.currency !== null && list.currency !== currency)
    return { code: 'other_currency', at: null }
  if (list.groups && !list.groups.some((group) => groups.includes(group)))
    return { code: 'other_customers', at: null }
  return null
}

const whyBase = (base: Base | null, won: Winner | null): PriceWhy => ({
  code: base?.kind ?? 'no_price',
  isChosen: base !== null && won?.offer === null,
  list: null,
  price: base?.price ?? null,
  from: null,
  at: null,
})

type Outcome = Ground & { readonly won: Winner | null; readonly last: Winner | null }

const whyList = (list: PriceList, { base, facts, won, last }: Outcome): PriceWhy => {
  const about = { isChosen: false, list: named(list), price: null, from: null, at: null }
  const refusal = refusalOf(list, facts)
  if (refusal) return { ...about, ...refusal }
  const offer = offerOf(list, facts.quantity, { base, facts })
  if (won?.offer?.list.id === list.id) {
    return { ...about, code: 'list', isChosen: true, price: won.price, from: won.offer.from }
  }
  if (!offer) return { ...about, ...silence(list, { base, facts }) }
  return { ...about, code: lostTo(offer, { won, last }), price: offer.price, from: offer.from }
}

const silence = (list: PriceList, { base, facts }: Ground): Pick<PriceWhy, 'code' | 'from'> => {
  const reached = list.entries.filter(({ from }) => from <= facts.quantity)
  if (reached.some(({ amount }) => amount !== null)) return { code: 'no_rate', from: null }
  if (!base && (reached.length > 0 || isForAll(list, facts))) return { code: 'no_base', from: null }
  const [next] = list.entries.map(({ from }) => from).sort((a, b) => a - b)
  return next === undefined
    ? { code: 'not_listed', from: null }
    : { code: 'more_pieces', from: next }
}

const lostTo = (
  { list, price }: Offer,
  { won, last }: Pick<Outcome, 'won' | 'last'>,
): PriceWhyCode => {
  if (last?.offer?.list.id === list.id) return 'fewer_cheaper'
  if ((won?.offer?.list.priority ?? list.priority) > list.priority) return 'lower_priority'
  return price === won?.price ? 'same_price' : 'dearer'
}

const named = ({ id, title }: PriceList): Named => ({ id, title })
