import { formatMoney, money } from '@souk/kernel/domain'

import type { Reason, ReasonCode } from './reason.ts'

export type Speech = {
  /** Of the shopper or the shop, as in `de-AT`; what is not German is told in English. */
  readonly locale: string
  readonly currency: string
  /** Where the shop's days begin and end. */
  readonly timeZone: string
}

/** A reason as a sentence for people, in the shop's language. */
export const sayWhy = ({ code, facts }: Reason, { locale, currency, timeZone }: Speech): string => {
  const say = (locale.split('-')[0] === 'de' ? GERMAN : ENGLISH)[code]
  return say({
    amount: (name) => {
      const value = facts[name]
      return typeof value === 'number' ? formatMoney(money(value, currency), locale) : ''
    },
    count: (name) => Number(facts[name] ?? 0),
    name: (name) => String(facts[name] ?? ''),
    date: (name) => {
      const value = facts[name]
      return typeof value === 'string'
        ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(value))
        : ''
    },
    country: (name) => {
      const value = String(facts[name] ?? '')
      return (value && new Intl.DisplayNames(locale, { type: 'region' }).of(value)) || value
    },
  })
}

type Facts = {
  readonly amount: (name: string) => string
  readonly count: (name: string) => number
  readonly name: (name: string) => string
  readonly date: (name: string) => string
  readonly country: (name: string) => string
}

type Sentences = Readonly<Record<ReasonCode, (facts: Facts) => string>>

const ENGLISH: Sentences = {
  applied: ({ amount, count, name }) => {
    const off = `takes off ${amount('amount')}`
    switch (name('type')) {
      case 'percentage':
      case 'tiers':
        return `It applies: ${count('percent')} % of ${amount('base')}, which ${off}.`
      case 'buyXGetY':
        return count('percent') === 100
          ? `It applies: ${pieces(count('pieces'))} free, which ${off}.`
          : `It applies: ${pieces(count('pieces'))} at ${count('percent')} % off, which ${off}.`
      case 'bundle':
        return `It applies: ${count('sets') === 1 ? 'one set' : `${count('sets')} sets`}, which ${off}.`
      case 'freeShipping':
        return `It applies: shipping for nothing, which ${off}.`
      default:
        return `It applies and ${off}.`
    }
  },
  switched_off: () => 'It is switched off.',
  not_begun: ({ date }) => `It begins on ${date('at')}.`,
  ended: ({ date }) => `It ended on ${date('at')}.`,
  used_up: ({ count }) => `It was for ${orders(count('limit'))}, and these were made.`,
  code_used_up: () => 'This code has been used already.',
  used_by_shopper: ({ count }) =>
    `Each customer may use it ${count('limit') === 1 ? 'once' : `${count('limit')} times`}.`,
  budget_used_up: () => 'What was set aside for it has been given away.',
  not_in_currency: ({ name }) => `It is not to be had in ${name('currency')}.`,
  nothing_of_it: () => 'Nothing that it is for is in the cart.',
  worth_too_little: ({ amount }) =>
    `It applies from ${amount('minimum')} on. ${amount('missing')} more will do.`,
  too_few_pieces: ({ count }) =>
    `It applies from ${pieces(count('minimum'))} on. ${count('missing')} more will do.`,
  not_there: ({ country }) => `It is not for orders to ${country('country')}.`,
  country_unknown: () => 'It depends on the country that the order goes to.',
  not_in_group: () => 'It is for certain customers only. Perhaps you need to log in.',
  not_first_order: () => 'It is for a first order only.',
  set_incomplete: ({ count }) => `The set is not complete: ${pieces(count('missing'))} missing.`,
  shipping_unchosen: () => 'It applies as soon as a way of shipping is chosen.',
  shipping_too_dear: ({ amount }) =>
    `It is for shipping that costs ${amount('limit')} at most; this costs ${amount('price')}.`,
  shipping_free: () => 'Shipping costs nothing as it is.',
  nothing_left: () => 'There is nothing more to take off.',
  kept_away: ({ name }) =>
    name('by')
      ? `It does not combine with “${name('by')}”, which applies.`
      : 'It does not combine with what applies.',
}

const GERMAN: Sentences = {
  applied: ({ amount, count, name }) => {
    const off = `zusammen ${amount('amount')} weniger`
    switch (name('type')) {
      case 'percentage':
      case 'tiers':
        return `Gilt: ${percent(count('percent'))} von ${amount('base')}, ${off}.`
      case 'buyXGetY':
        return count('percent') === 100
          ? `Gilt: ${count('pieces')} Stück gratis, ${off}.`
          : `Gilt: ${count('pieces')} Stück um ${percent(count('percent'))} billiger, ${off}.`
      case 'bundle':
        return `Gilt: ${count('sets') === 1 ? 'ein Set' : `${count('sets')} Sets`}, ${off}.`
      case 'freeShipping':
        return `Gilt: Versand gratis, ${off}.`
      default:
        return `Gilt: ${off}.`
    }
  },
  switched_off: () => 'Ist ausgeschaltet.',
  not_begun: ({ date }) => `Beginnt am ${date('at')}.`,
  ended: ({ date }) => `War bis zum ${date('at')} gültig.`,
  used_up: ({ count }) =>
    count('limit') === 1
      ? 'Galt für eine Bestellung, und die ist gemacht.'
      : `Galt für ${count('limit')} Bestellungen, und die sind gemacht.`,
  code_used_up: () => 'Dieser Code wurde schon eingelöst.',
  used_by_shopper: ({ count }) =>
    count('limit') === 1
      ? 'Gilt einmal je Kundin oder Kunde.'
      : `Gilt ${count('limit')}-mal je Kundin oder Kunde.`,
  budget_used_up: () => 'Was dafür vorgesehen war, ist vergeben.',
  not_in_currency: ({ name }) => `Gibt es nicht in ${name('currency')}.`,
  nothing_of_it: () => 'Nichts davon ist im Warenkorb.',
  worth_too_little: ({ amount }) =>
    `Gilt ab ${amount('minimum')}. Es fehlen noch ${amount('missing')}.`,
  too_few_pieces: ({ count }) =>
    `Gilt ab ${count('minimum')} Stück. ${count('missing') === 1 ? 'Es fehlt noch eines' : `Es fehlen noch ${count('missing')}`}.`,
  not_there: ({ country }) => `Gilt nicht für Bestellungen nach ${country('country')}.`,
  country_unknown: () => 'Hängt davon ab, in welches Land die Bestellung geht.',
  not_in_group: () =>
    'Gilt nur für bestimmte Kundinnen und Kunden. Vielleicht müssen Sie sich anmelden.',
  not_first_order: () => 'Gilt nur für die erste Bestellung.',
  set_incomplete: ({ count }) =>
    `Das Set ist nicht vollständig: Es fehlen ${count('missing')} Stück.`,
  shipping_unchosen: () => 'Gilt, sobald eine Versandart gewählt ist.',
  shipping_too_dear: ({ amount }) =>
    `Gilt für Versand bis ${amount('limit')}; dieser kostet ${amount('price')}.`,
  shipping_free: () => 'Der Versand kostet ohnehin nichts.',
  nothing_left: () => 'Es gibt nichts mehr abzuziehen.',
  kept_away: ({ name }) =>
    name('by')
      ? `Lässt sich nicht mit „${name('by')}“ verbinden, das schon gilt.`
      : 'Lässt sich nicht mit dem verbinden, was schon gilt.',
}

const percent = (value: number): string => `${String(value).replace('.', ',')} %`

const pieces = (count: number): string => (count === 1 ? 'one piece' : `${count} pieces`)

const orders = (count: number): string => (count === 1 ? 'one order' : `${count} orders`)
