import type { PriceWhy } from './decidePrice.ts'

export type PriceSpeech = {
  readonly amount: (minor: number) => string
  readonly date: (at: Date) => string
  /** `1 EUR = 1.0834 USD`, where the shop has a rate. */
  readonly rate: string | null
}

/** One line of the answer to "why this price?", in words for the shop's people. */
export const sayPrice = (why: PriceWhy, speech: PriceSpeech): string => {
  const { list, price, from, at } = why
  const would = price === null ? '' : ` It would be ${speech.amount(price)}.`
  const pieces = from !== null && from > 1 ? ` from ${from} pieces on` : ''
  const when = at ? speech.date(at) : ''
  switch (why.code) {
    case 'own':
      return `The article’s own price is ${amountOf(why, speech)}.`
    case 'foreign':
      return `The article has a price of its own in this currency: ${amountOf(why, speech)}.`
    case 'converted':
      return `Converted${speech.rate ? ` at ${speech.rate}` : ''} and rounded: ${amountOf(why, speech)}.`
    case 'no_price':
      return 'The article has no price in this currency, and none can be converted.'
    case 'list':
      return `“${list?.title}” makes it ${amountOf(why, speech)}${pieces}.`
    case 'switched_off':
      return 'The list is switched off.'
    case 'not_yet':
      return `The list begins on ${when}.`
    case 'over':
      return `The list ended on ${when}.`
    case 'other_customers':
      return 'The list is for other customers.'
    case 'other_currency':
      return 'The list is for another currency.'
    case 'not_listed':
      return 'The list says nothing of this article.'
    case 'more_pieces':
      return `The list begins at ${from} pieces of this article.`
    case 'no_rate':
      return 'The list’s amounts cannot be converted: this currency has no rate.'
    case 'no_base':
      return 'There is no price that a percentage could be taken off.'
    case 'lower_priority':
      return `A list of higher priority comes first.${would}`
    case 'dearer':
      return `Another price is lower.${would}`
    case 'same_price':
      return `Another list says the same.${would}`
    case 'fewer_cheaper':
      return `Fewer pieces already cost less each, and more never cost more.${would}`
  }
}

const amountOf = ({ price }: PriceWhy, { amount }: PriceSpeech): string =>
  price === null ? '—' : amount(price)
