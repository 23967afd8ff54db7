import { formatMoney, money } from '@souk/kernel/domain'

export type LeftCart = {
  readonly currency: string
  /** What can be had now, at what it costs now; amounts in minor units. */
  readonly lines: readonly {
    readonly title: string
    readonly options: Readonly<Record<string, string>>
    readonly quantity: number
    readonly subtotal: number
  }[]
}

type About = {
  readonly shop: string
  readonly locale: string
  /** 1 for the first letter of a cart. */
  readonly number: number
  /** A discount code that holds. */
  readonly code: string | null
  /** Opens the cart. */
  readonly cartUrl: string
  /** Where one says: no more of these. */
  readonly unsubscribeUrl: string
}

export type ReminderLetter = { readonly subject: string; readonly text: string }

/** What somebody is told who left a cart and wanted to be reminded of it. */
export const reminderLetter = (cart: LeftCart, about: About): ReminderLetter => {
  const words = WORDS[about.locale.split('-')[0] ?? ''] ?? ENGLISH
  const amount = (minor: number) => formatMoney(money(minor, cart.currency), about.locale)
  const lines = cart.lines.map(({ title, options, quantity, subtotal }) => {
    const chosen = Object.values(options).join(', ')
    return `${quantity} × ${title}${chosen ? ` (${chosen})` : ''}  ${amount(subtotal)}`
  })
  const parts = [
    about.number === 1 ? words.first(about.shop) : words.again(about.shop),
    lines.join('\n'),
    words.prices,
    ...(about.code ? [words.code(about.code)] : []),
    `${words.open}\n${about.cartUrl}`,
    `${words.why}\n${about.unsubscribeUrl}`,
  ]
  return { subject: words.subject(about.shop), text: `${parts.join('\n\n')}\n` }
}

type Words = {
  readonly subject: (shop: string) => string
  readonly first: (shop: string) => string
  readonly again: (shop: string) => string
  readonly prices: string
  readonly code: (code: string) => string
  readonly open: string
  readonly why: string
}

const ENGLISH: Words = {
  subject: (shop) => `${shop}: your cart is still here`,
  first: (shop) => `you left something in your cart at ${shop}. It is still there:`,
  again: (shop) => `your cart at ${shop} is still waiting:`,
  prices: 'These are today’s prices. Nothing is set aside for you until you order.',
  code: (code) => `With the code ${code} you get a discount; enter it in the cart.`,
  open: 'Open your cart:',
  why: 'You get this letter because you wanted to be reminded. No more of these:',
}

const GERMAN: Words = {
  subject: (shop) => `${shop}: Ihr Warenkorb ist noch da`,
  first: (shop) => `Sie haben bei ${shop} etwas im Warenkorb gelassen. Es ist noch da:`,
  again: (shop) => `Ihr Warenkorb bei ${shop} wartet noch:`,
  prices: 'Das sind die heutigen Preise. Bis zur Bestellung ist nichts für Sie zurückgelegt.',
  code: (code) => `Mit dem Code ${code} bekommen Sie einen Rabatt; geben Sie ihn im Warenkorb ein.`,
  open: 'Ihren Warenkorb öffnen:',
  why: 'Sie bekommen diese E-Mail, weil Sie erinnert werden wollten. Nicht mehr erinnern:',
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, de: GERMAN }
