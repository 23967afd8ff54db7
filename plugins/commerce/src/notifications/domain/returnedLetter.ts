import { formatMoney, money } from '@souk/kernel/domain'

import type { RefundReason } from '../../orders/domain/index.ts'
import type { Letter } from './confirmationLetter.ts'

type Returned = {
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly reason: RefundReason
}

type About = { readonly shop: string; readonly locale: string }

/** What a shopper is told when money came that could not become a sale, and why it goes back. */
export const returnedLetter = (
  { amount: minor, currency, reason }: Returned,
  { shop, locale }: About,
): Letter => {
  const words = WORDS[locale.split('-')[0] ?? ''] ?? ENGLISH
  const amount = formatMoney(money(minor, currency), locale)
  const parts = [words.why[reason](shop), words.back(amount), words.nothingToDo]
  return { subject: words.subject(amount, shop), text: `${parts.join('\n\n')}\n` }
}

type Words = {
  readonly subject: (amount: string, shop: string) => string
  readonly why: Readonly<Record<RefundReason, (shop: string) => string>>
  readonly back: (amount: string) => string
  readonly nothingToDo: string
}

const ENGLISH: Words = {
  subject: (amount, shop) => `${shop}: your ${amount} are on their way back`,
  why: {
    sold_out: (shop) =>
      `We are sorry: while you were paying, others bought the last of what you had chosen at ${shop}. Your order could not be made.`,
    credit_gone: (shop) =>
      `While you were paying, the gift card that was to pay the rest of your order at ${shop} was spent elsewhere. Your order could not be made.`,
    order_changed: (shop) =>
      `Your cart at ${shop} was changed after this payment had begun, so it paid for a cart that is no more. What you ordered instead is not touched by this.`,
    order_cancelled: (shop) => `Your payment reached ${shop} after the order had been called off.`,
    paid_twice: (shop) =>
      `Your order at ${shop} was paid twice. One payment is enough: the order stands, and the second payment goes back.`,
  },
  back: (amount) =>
    `${amount} go back the way they came. Banks usually take 5 to 10 days; money that was only reserved is simply let go.`,
  nothingToDo: 'There is nothing that you have to do.',
}

const GERMAN: Words = {
  subject: (amount, shop) => `${shop}: Ihre ${amount} sind auf dem Rückweg`,
  why: {
    sold_out: (shop) =>
      `Es tut uns leid: Während Sie bezahlt haben, haben andere bei ${shop} die letzten Stücke gekauft. Ihre Bestellung kam nicht zustande.`,
    credit_gone: (shop) =>
      `Während Sie bezahlt haben, wurde die Geschenkkarte, die den Rest Ihrer Bestellung bei ${shop} bezahlen sollte, anderswo eingelöst. Ihre Bestellung kam nicht zustande.`,
    order_changed: (shop) =>
      `Ihr Warenkorb bei ${shop} wurde geändert, nachdem diese Zahlung begonnen hatte; sie galt einem Warenkorb, den es so nicht mehr gibt. Was Sie stattdessen bestellt haben, ist davon nicht berührt.`,
    order_cancelled: (shop) =>
      `Ihre Zahlung kam bei ${shop} an, nachdem die Bestellung storniert worden war.`,
    paid_twice: (shop) =>
      `Ihre Bestellung bei ${shop} wurde zweimal bezahlt. Einmal genügt: Die Bestellung gilt, und die zweite Zahlung geht zurück.`,
  },
  back: (amount) =>
    `${amount} gehen denselben Weg zurück. Banken brauchen meist 5 bis 10 Tage; was nur reserviert war, wird einfach freigegeben.`,
  nothingToDo: 'Sie müssen nichts weiter tun.',
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, de: GERMAN }
