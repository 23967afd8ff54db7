import { formatMoney, money } from '@souk/kernel/domain'

import { shownProperties, type LineProperty } from '../../cart/domain/index.ts'

export type Letter = { readonly subject: string; readonly text: string }

export type ConfirmedOrder = {
  readonly number: number
  readonly currency: string
  readonly items: readonly {
    readonly title: string
    readonly options: Readonly<Record<string, string>>
    readonly properties?: readonly LineProperty[] | undefined
    readonly extras?: readonly { readonly title: string; readonly amount: number }[] | undefined
    readonly quantity: number
    readonly total: number
    /** Of these, not there yet. */
    readonly backordered?: number
    /** ISO 8601; when what was ordered before its day is sent from. */
    readonly shipsFrom?: string | null
  }[]
  readonly totals: {
    readonly discount: number
    readonly shipping: number
    readonly tax: number
    readonly giftCard: number
    readonly total: number
  }
  /** What the shopper agreed to, in their own language. */
  readonly digitalConsent?: { readonly wording: string } | null
  readonly shippingOption?: {
    readonly name: string
    readonly estimate?: string | null
    readonly delivery?: { readonly earliest: string; readonly latest: string }
    readonly pickup?: {
      readonly name: string
      readonly line1: string
      readonly postalCode: string
      readonly city: string
      readonly note: string | null
    }
  } | null
}

type About = {
  readonly shop: string
  readonly locale: string
  /** How to pay, where that is left to the shopper. */
  readonly instructions: string | null
  /** Where the order can be looked up with its number and the e-mail address. */
  readonly lookUpUrl: string | null
}

/** What a shopper is told when an order is confirmed; amounts in minor units. */
export const confirmationLetter = (order: ConfirmedOrder, about: About): Letter => {
  const words = WORDS[about.locale.split('-')[0] ?? ''] ?? ENGLISH
  const amount = (minor: number) => formatMoney(money(minor, order.currency), about.locale)
  const awaited = ({ backordered = 0, shipsFrom }: ConfirmedOrder['items'][number]): string[] => {
    if (backordered === 0) return []
    const day = shipsFrom && dayText(shipsFrom, about.locale)
    return [`   ${day ? words.shipsFrom(backordered, day) : words.backordered(backordered)}`]
  }
  const lines = order.items.map((item) => {
    const { title, options, properties, extras, quantity, total } = item
    const chosen = Object.values(options).join(', ')
    return [
      `${quantity} × ${title}${chosen ? ` (${chosen})` : ''}  ${amount(total)}`,
      ...shownProperties(properties).map(({ name, value }) => `   ${name}: ${value}`),
      ...(extras ?? []).map((extra) => `   + ${extra.title}  ${amount(extra.amount)}`),
      ...awaited(item),
    ].join('\n')
  })
  const { discount, shipping, tax, giftCard, total } = order.totals
  const sums = [
    ...(discount > 0 ? [`${words.discount}: −${amount(discount)}`] : []),
    ...(shipping > 0 ? [`${words.shipping}: ${amount(shipping)}`] : []),
    ...(tax > 0 ? [`${words.tax}: ${amount(tax)}`] : []),
    ...(giftCard > 0 ? [`${words.credit}: −${amount(giftCard)}`] : []),
    `${giftCard > 0 ? words.left : words.total}: ${amount(total)}`,
  ]
  const parts = [
    words.thanks(about.shop, order.number),
    lines.join('\n'),
    sums.join('\n'),
    ...travel(order.shippingOption, words, about.locale),
    ...(order.digitalConsent ? [`${words.agreed}\n“${order.digitalConsent.wording}”`] : []),
    ...(about.instructions ? [`${words.pay}\n${about.instructions}`] : []),
    ...(about.lookUpUrl ? [`${words.lookUp}\n${about.lookUpUrl}`] : []),
  ]
  return { subject: words.subject(about.shop, order.number), text: `${parts.join('\n\n')}\n` }
}

/** Where the goods are collected, or when they should arrive; nothing where neither is known. */
const travel = (
  option: ConfirmedOrder['shippingOption'],
  words: Words,
  locale: string,
): string[] => {
  if (option?.pickup) {
    const { name, line1, postalCode, city, note } = option.pickup
    return [[words.collect, name, line1, `${postalCode} ${city}`, note].filter(Boolean).join('\n')]
  }
  if (!option?.delivery) return []
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const { earliest, latest } = option.delivery
  return [`${words.arrives}: ${days.formatRange(new Date(earliest), new Date(latest))}`]
}

const dayText = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(iso),
  )

type Words = {
  readonly subject: (shop: string, number: number) => string
  readonly thanks: (shop: string, number: number) => string
  readonly backordered: (pieces: number) => string
  readonly shipsFrom: (pieces: number, day: string) => string
  readonly discount: string
  readonly shipping: string
  readonly collect: string
  readonly arrives: string
  readonly tax: string
  readonly credit: string
  readonly left: string
  readonly total: string
  readonly agreed: string
  readonly pay: string
  readonly lookUp: string
}

const ENGLISH: Words = {
  subject: (shop, number) => `${shop}: your order ${number}`,
  thanks: (shop, number) => `Thank you for your order ${number} at ${shop}.`,
  backordered: (pieces) => `${pieces} on backorder: sent as soon as they arrive`,
  shipsFrom: (pieces, day) => `${pieces} ordered early: sent from ${day}`,
  discount: 'Discount',
  shipping: 'Shipping',
  collect: 'To be collected at:',
  arrives: 'Arrives',
  tax: 'Tax',
  credit: 'Paid with gift cards and credit',
  left: 'The rest',
  total: 'Total',
  agreed: 'You agreed:',
  pay: 'How to pay:',
  lookUp: 'See how your order stands, with its number and this e-mail address:',
}

const GERMAN: Words = {
  subject: (shop, number) => `${shop}: Ihre Bestellung ${number}`,
  thanks: (shop, number) => `Vielen Dank für Ihre Bestellung ${number} bei ${shop}.`,
  backordered: (pieces) => `${pieces} nachbestellt: wird verschickt, sobald es da ist`,
  shipsFrom: (pieces, day) => `${pieces} vorbestellt: Versand ab ${day}`,
  discount: 'Rabatt',
  shipping: 'Versand',
  collect: 'Abzuholen bei:',
  arrives: 'Kommt an',
  tax: 'Steuern',
  credit: 'Mit Geschenkkarten und Guthaben bezahlt',
  left: 'Restbetrag',
  total: 'Gesamt',
  agreed: 'Sie haben zugestimmt:',
  pay: 'So bezahlen Sie:',
  lookUp: 'Den Stand Ihrer Bestellung sehen Sie mit ihrer Nummer und dieser E-Mail-Adresse:',
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, de: GERMAN }
