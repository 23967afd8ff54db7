import { formatMoney, money } from '@souk/kernel/domain'

import type { Letter } from './confirmationLetter.ts'

export type SentRefund = {
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  /** What it was paid with, for people: `Visa •••• 4242`; null where nobody knows. */
  readonly method: string | null
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
  const way = refund.byHand ? words.byHand : words.byProvider(refund.method ?? words.sameWay)
  const parts = [
    words.sent(amount, { shop, number }),
    way,
    ...(lookUpUrl && number !== null ? [`${words.lookUp}\n${lookUpUrl}`] : []),
  ]
  return { subject: words.subject(amount, shop), text: `${parts.join('\n\n')}\n` }
}

type Words = {
  readonly subject: (amount: string, shop: string) => string
  readonly sent: (amount: string, about: { shop: string; number: number | null }) => string
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
  byHand: 'Sie bekommen das Geld auf demselben Weg zurück, auf dem Sie bezahlt haben.',
  byProvider: (method) =>
    `Es geht zurück an ${method}. Bis es auf Ihrem Konto steht, brauchen Banken meist 5 bis 10 Tage.`,
  sameWay: 'das, womit Sie bezahlt haben',
  lookUp: 'Den Stand Ihrer Bestellung sehen Sie mit ihrer Nummer und dieser E-Mail-Adresse:',
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, de: GERMAN }
