import { formatMoney, money } from '@souk/kernel/domain'

import { isEverything, type Goods } from './goods.ts'
import type { Gift } from './gift.ts'
import { rulesIn, type Rules } from './rules.ts'

type About = {
  readonly rules: Rules
  readonly trigger: 'code' | 'codes' | 'automatic'
  readonly code: string | null
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly currency: string
  readonly locale: string
  readonly timeZone: string
  /** What articles, categories and groups are called, by their ids. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * A promotion in one sentence, for whoever keeps it: “10 % off Shoes, with the code SHOES10, until
 * 1 Dec 2026, 100 times at most.”
 */
export const summarise = (about: About): string => {
  const { trigger, code, startsAt, endsAt, currency, locale, timeZone } = about
  const { gives, goods, conditions, limits, combines } = rulesIn(about.rules, {
    main: currency,
    currency,
    exchange: null,
  })
  const amount = (value: number | undefined): string =>
    value === undefined ? '?' : formatMoney(money(value, currency), locale)
  const date = (day: Date): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(day)
  const of = (some: Goods): string => named(some, about)
  const parts = [
    giftText(gives, { amount, of, goods }),
    trigger === 'code' && `with the code ${code ?? '…'}`,
    trigger === 'codes' && 'with one of its codes',
    trigger === 'automatic' && 'without a code',
    conditions.minimum && `from ${amount(conditions.minimum[currency])} on`,
    conditions.minimumPieces !== null && `from ${conditions.minimumPieces} pieces on`,
    conditions.countries.length > 0 && `to ${countriesText(conditions.countries, locale)}`,
    conditions.groups.length > 0 &&
      `for ${list(conditions.groups.map((id) => about.names.get(id) ?? 'a group'))}`,
    conditions.firstOrder && 'on a first order',
    startsAt && `from ${date(startsAt)}`,
    endsAt && `until ${date(endsAt)}`,
    limits.total !== null && `${times(limits.total)} at most`,
    limits.perCustomer !== null && `${times(limits.perCustomer)} for each customer`,
    limits.budget && `until ${amount(limits.budget[currency])} are given`,
    !combines && 'not together with others',
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

type Texts = {
  readonly amount: (value: number | undefined) => string
  readonly of: (goods: Goods) => string
  readonly goods: Goods
}

const giftText = (gives: Gift, { amount, of, goods }: Texts): string => {
  const own = (amounts: Readonly<Record<string, number>>): string =>
    amount(Object.values(amounts).at(-1))
  switch (gives.type) {
    case 'percentage':
      return `${gives.percent} % off ${of(goods)}`
    case 'amount':
      return `${own(gives.amount)} off ${gives.perPiece ? 'each piece of ' : ''}${of(goods)}`
    case 'fixedPrice':
      return `${own(gives.price)} for each piece of ${of(goods)}`
    case 'bundle':
      return `${own(gives.price)} for ${list(gives.parts.map((part) => `${part.quantity} of ${of(part.goods)}`))} together`
    case 'freeShipping':
      return `Free shipping${isEverything(goods) ? '' : ` with ${of(goods)}`}${gives.upTo ? ` that costs ${own(gives.upTo)} at most` : ''}`
    case 'buyXGetY':
      return `Buy ${gives.buy} of ${of(goods)}, get ${gives.get}${gives.gets ? ` of ${of(gives.gets)}` : ''} ${gives.percent === 100 ? 'free' : `at ${gives.percent} % off`}${gives.atMost === null ? '' : `, ${times(gives.atMost)} in one order`}`
    case 'tiers':
      return `${list(
        [...gives.tiers]
          .sort((a, b) => a.from - b.from)
          .map(
            ({ from, percent }) =>
              `${percent} % from ${gives.by === 'pieces' ? `${from} pieces` : amount(from)} on`,
          ),
      )} off ${of(goods)}`
  }
}

const named = (goods: Goods, { names }: About): string => {
  const { collections = [], categories, products, variants } = goods
  const ids = [...collections, ...categories, ...products, ...variants]
  return ids.length === 0
    ? 'everything'
    : list(
        ids.slice(0, 3).map((id) => names.get(id) ?? 'something'),
        ids.length - 3,
      )
}

const list = (items: readonly string[], more = 0): string => {
  const all = more > 0 ? [...items, `${more} more`] : items
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(all)
}

const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`

const countriesText = (codes: readonly string[], locale: string): string => {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return list(
    codes.slice(0, 4).map((code) => names.of(code) ?? code),
    codes.length - 4,
  )
}
