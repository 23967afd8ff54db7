import { formatMoney, money } from '@souk/kernel/domain'

import type { RefundDestination } from '../../payments/domain/index.ts'
import type { Letter } from './confirmationLetter.ts'

export type SentRefund = {
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  /** What it was paid with, for people: `Visa •••• 4242`; null where nobody knows. */
  readonly method: string | null
  /** Where it went; onto cards and accounts it goes at once. */
  readonly to: RefundDestination
  /** Whether the card or the account can be spent now; unless told it can. */
  readonly usable?: boolean
  /** The shop hands the money back itself: nothing carries it there by itself. */
  readonly byHand: boolean
}

type About = {
  readonly shop: string
  readonly locale: string
  /** Null when the order never became one. */
  readonly number: number | null
  readonly lookUpUrl: string | null
}

/** What a shopper is told when money has been sent back. */
export const refundLetter = (refund: SentRefund, about: About): Letter => {
  const words = WORDS[about.locale.split('-')[0] ?? ''] ?? ENGLISH
  const amount = formatMoney(money(refund.amount, refund.currency), about.locale)
  const { shop, number, lookUpUrl } = about
  const way =
    refund.to !== 'payment'
      ? (refund.usable === false ? words.back : words.onto)[refund.to]
      : refund.byHand
        ? words.byHand
        : words.byProvider(refund.method ?? words.sameWay)
  const parts = [
    words.sent(amount, { shop, number }),
    way,
    ...(lookUpUrl && number !== null ? [`${words.lookUp}\n${lookUpUrl}`] : []),
  ]
  return { subject: words.subject(amount, shop), text: `${parts.join('\n\n')}\n` }
}

type Onto = Readonly<Record<Exclude<RefundDestination, 'payment'>, string>>

type Words = {
  readonly subject: (amount: string, shop: string) => string
  readonly sent: (amount: string, about: { shop: string; number: number | null }) => string
  readonly onto: Onto
  /** The same where it cannot be spent at present. */
  readonly back: Onto
  readonly byHand: string
  readonly byProvider: (method: string) => string
  readonly sameWay: string
  readonly lookUp: string
}

const ENGLISH: Words = {
  subject: (amount, shop) => `${shop}: ${amount} sent back to you`,
  sent: (amount, { shop, number }) =>
    number === null
      ? `${shop} has sent ${amount} back to you.`
      : `${shop} has sent ${amount} of your order ${number} back to you.`,
  onto: {
    gift_card: 'It is on the gift card again that paid it, and can be spent at once.',
    store_credit: 'It is on your account with us, and can be spent at the next checkout.',
  },
  back: {
    gift_card: 'It is on the gift card again that paid it. Please ask us when it can be spent.',
    store_credit: 'It is on your account with us. Please ask us when it can be spent.',
  },
  byHand: 'It comes back the way you paid it.',
  byProvider: (method) =>
    `It goes back to ${method}. Banks usually take 5 to 10 days until it shows on your account.`,
  sameWay: 'what you paid with',
  lookUp: 'See how your order stands, with its number and this e-mail address:',
}

const GERMAN: Words = {
  subject: (amount, shop) => `${shop}: ${amount} an Sie zurück`,
  sent: (amount, { shop, number }) =>
    number === null
      ? `${shop} hat Ihnen ${amount} zurückgeschickt.`
      : `${shop} hat Ihnen ${amount} zu Ihrer Bestellung ${number} zurückgeschickt.`,
  onto: {
    gift_card:
      'Der Betrag ist wieder auf der Geschenkkarte, mit der Sie bezahlt haben, und sofort einlösbar.',
    store_credit:
      'Der Betrag ist Ihrem Guthaben bei uns gutgeschrieben und gilt schon an der nächsten Kasse.',
  },
  back: {
    gift_card:
      'Der Betrag ist wieder auf der Geschenkkarte, mit der Sie bezahlt haben. Bitte fragen Sie uns, ab wann sie einlösbar ist.',
    store_credit:
      'Der Betrag ist Ihrem Guthaben bei uns gutgeschrieben. Bitte fragen Sie uns, ab wann es einlösbar ist.',
  },
  byHand: 'Sie bekommen das Geld auf demselben Weg zurück, auf dem Sie bezahlt haben.',
  byProvider: (method) =>
    `Es geht zurück an ${method}. Bis es auf Ihrem Konto steht, brauchen Banken meist 5 bis 10 Tage.`,
  sameWay: 'das, womit Sie bezahlt haben',
  lookUp: 'Den Stand Ihrer Bestellung sehen Sie mit ihrer Nummer und dieser E-Mail-Adresse:',
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, de: GERMAN }
