import type { ReminderLetter } from './reminderLetter.ts'

type About = {
  readonly shop: string
  readonly locale: string
  /** How long the link holds. */
  readonly days: number
  /** Where one says: yes, it was me. */
  readonly confirmUrl: string
}

/**
 * Asks whether it was the owner of the address who agreed to be reminded. It advertises nothing: nobody
 * has agreed to that yet. Nor does it repeat what they are said to have agreed to: whoever fills in the
 * form could write to others by that.
 */
export const confirmationLetter = ({ locale, ...about }: About): ReminderLetter => {
  const words = WORDS[locale.split('-')[0] ?? ''] ?? ENGLISH
  const parts = [
    words.asked(about.shop),
    `${words.confirm}\n${about.confirmUrl}`,
    words.otherwise(about.days),
  ]
  return { subject: words.subject(about.shop), text: `${parts.join('\n\n')}\n` }
}

type Words = {
  readonly subject: (shop: string) => string
  readonly asked: (shop: string) => string
  readonly confirm: string
  readonly otherwise: (days: number) => string
}

const ENGLISH: Words = {
  subject: (shop) => `${shop}: please confirm your e-mail address`,
  asked: (shop) =>
    `somebody, hopefully you, agreed at ${shop} to be reminded at this address of a cart that was left.`,
  confirm: 'If it was you, please confirm it here:',
  otherwise: (days) =>
    `The link holds for ${days} days. If it was not you, there is nothing that you need to do: nobody is written to who has not confirmed.`,
}

const GERMAN: Words = {
  subject: (shop) => `${shop}: Bitte bestätigen Sie Ihre E-Mail-Adresse`,
  asked: (shop) =>
    `jemand, hoffentlich Sie, hat bei ${shop} zugestimmt, unter dieser Adresse an einen liegen gelassenen Warenkorb erinnert zu werden.`,
  confirm: 'Wenn Sie das waren, bestätigen Sie es bitte hier:',
  otherwise: (days) =>
    `Der Link gilt ${days} Tage. Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ohne Bestätigung schreiben wir Ihnen nicht.`,
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, de: GERMAN }
