import { formatMoney, money } from '@souk/kernel/domain'

import type { Letter } from './confirmationLetter.ts'

export type SentGiftCard = {
  /** As it is printed. */
  readonly code: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly recipientName: string | null
  readonly senderName: string | null
  readonly message: string | null
  /** ISO 8601; null when it never expires. */
  readonly expiresAt: string | null
}

type About = {
  readonly shop: string
  readonly locale: string
  readonly timeZone: string
  /** Where the card can be spent. */
  readonly shopUrl: string | null
}

/** What the holder of a gift card is sent: its code, and what it is good for. */
export const giftCardLetter = (card: SentGiftCard, about: About): Letter => {
  const words = WORDS[about.locale.split('-')[0] ?? ''] ?? ENGLISH
  const amount = formatMoney(money(card.amount, card.currency), about.locale)
  const until =
    card.expiresAt &&
    new Intl.DateTimeFormat(about.locale, { dateStyle: 'long', timeZone: about.timeZone }).format(
      new Date(card.expiresAt),
    )
  const parts = [
    words.greeting(card.recipientName),
    words.given(amount, { shop: about.shop, from: card.senderName }),
    ...(card.message ? [card.message] : []),
    `${words.code}\n\n    ${card.code}`,
    words.use,
    ...(until ? [words.until(until)] : []),
    ...(about.shopUrl ? [about.shopUrl] : []),
    words.keep,
  ]
  return {
    subject: words.subject(amount, { shop: about.shop, from: card.senderName }),
    text: `${parts.join('\n\n')}\n`,
  }
}

type From = { readonly shop: string; readonly from: string | null }

type Words = {
  readonly subject: (amount: string, from: From) => string
  readonly greeting: (name: string | null) => string
  readonly given: (amount: string, from: From) => string
  readonly code: string
  readonly use: string
  readonly until: (date: string) => string
  readonly keep: string
}

const ENGLISH: Words = {
  subject: (amount, { shop, from }) =>
    from
      ? `${from} has a gift for you: ${amount} for ${shop}`
      : `Your gift card for ${shop}: ${amount}`,
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  given: (amount, { shop, from }) =>
    from
      ? `${from} has given you a gift card worth ${amount} for ${shop}.`
      : `here is your gift card worth ${amount} for ${shop}.`,
  code: 'Its code:',
  use: 'Enter it in the cart or at the checkout. You need not spend it all at once: what is left stays on the card.',
  until: (date) => `It is good until ${date}.`,
  keep: 'Whoever has the code can spend it, so please keep this mail.',
}

const GERMAN: Words = {
  subject: (amount, { shop, from }) =>
    from
      ? `${from} hat ein Geschenk für Sie: ${amount} für ${shop}`
      : `Ihre Geschenkkarte für ${shop}: ${amount}`,
  greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  given: (amount, { shop, from }) =>
    from
      ? `${from} schenkt Ihnen eine Geschenkkarte über ${amount} für ${shop}.`
      : `hier ist Ihre Geschenkkarte über ${amount} für ${shop}.`,
  code: 'Der Code:',
  use: 'Geben Sie ihn im Warenkorb oder an der Kasse ein. Sie müssen nicht alles auf einmal ausgeben: Der Rest bleibt auf der Karte.',
  until: (date) => `Sie gilt bis zum ${date}.`,
  keep: 'Wer den Code hat, kann ihn einlösen. Bitte heben Sie diese E-Mail auf.',
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, de: GERMAN }
