import type { Letter } from './confirmationLetter.ts'

/** What an order has given, as far as its letter tells of it. */
export type SentDownload = {
  readonly kind: 'file' | 'key'
  readonly title: string
  readonly version: string | null
  /** The licence key, of a key. */
  readonly key: string | null
  /** Downloads that are left, of a file. */
  readonly left: number
  /** ISO 8601; null when it does not end. */
  readonly expiresAt: string | null
}

type About = {
  readonly shop: string
  readonly locale: string
  readonly timeZone: string
  readonly number: number
  /** Where the order is looked up by its number and e-mail address. */
  readonly lookUpUrl: string | null
}

/**
 * What the buyer of something digital is sent: licence keys themselves, and where files are downloaded.
 * The link to a file is made there, when it is wanted, so that a mail that is forwarded gives none away.
 */
export const downloadLetter = (downloads: readonly SentDownload[], about: About): Letter => {
  const words = WORDS[about.locale.split('-')[0] ?? ''] ?? ENGLISH
  const number = String(about.number)
  const day = (iso: string) =>
    new Intl.DateTimeFormat(about.locale, { dateStyle: 'long', timeZone: about.timeZone }).format(
      new Date(iso),
    )
  const name = ({ title, version }: SentDownload) => [title, version].filter(Boolean).join(', ')
  const files = downloads.filter(({ kind }) => kind === 'file')
  const keys = downloads.filter(({ key }) => key !== null)
  const parts = [
    words.greeting,
    words.intro(about.shop, number),
    ...(keys.length > 0
      ? [`${words.keys}\n\n${keys.map((one) => `${name(one)}\n    ${one.key ?? ''}`).join('\n\n')}`]
      : []),
    ...(files.length > 0
      ? [
          `${words.files}\n\n${files
            .map(
              (one) =>
                `${name(one)}\n    ${words.left(one.left, one.expiresAt && day(one.expiresAt))}`,
            )
            .join('\n\n')}`,
          ...(about.lookUpUrl ? [words.where(number), about.lookUpUrl] : []),
        ]
      : []),
    words.keep,
  ]
  return { subject: words.subject(about.shop, number), text: `${parts.join('\n\n')}\n` }
}

type Words = {
  readonly subject: (shop: string, number: string) => string
  readonly greeting: string
  readonly intro: (shop: string, number: string) => string
  readonly keys: string
  readonly files: string
  readonly left: (count: number, until: string | null) => string
  readonly where: (number: string) => string
  readonly keep: string
}

const ENGLISH: Words = {
  subject: (shop, number) => `Your downloads from ${shop}, order ${number}`,
  greeting: 'Hello,',
  intro: (shop, number) => `here is what you bought from ${shop} with order ${number}.`,
  keys: 'Your licence keys:',
  files: 'Your files:',
  left: (count, until) =>
    [count === 1 ? '1 download left' : `${count} downloads left`, until && `until ${until}`]
      .filter(Boolean)
      .join(', '),
  where: (number) =>
    `Download them on the page of your order. It opens with your order number (${number}) and this e-mail address, or in your account:`,
  keep: 'Please keep this mail.',
}

const GERMAN: Words = {
  subject: (shop, number) => `Ihre Downloads von ${shop}, Bestellung ${number}`,
  greeting: 'Guten Tag,',
  intro: (shop, number) =>
    `hier ist, was Sie mit der Bestellung ${number} bei ${shop} gekauft haben.`,
  keys: 'Ihre Lizenzschlüssel:',
  files: 'Ihre Dateien:',
  left: (count, until) =>
    [count === 1 ? 'noch 1 Download' : `noch ${count} Downloads`, until && `bis zum ${until}`]
      .filter(Boolean)
      .join(', '),
  where: (number) =>
    `Herunterladen können Sie sie auf der Seite Ihrer Bestellung. Sie öffnet sich mit der Bestellnummer (${number}) und dieser E-Mail-Adresse, oder in Ihrem Konto:`,
  keep: 'Bitte heben Sie diese E-Mail auf.',
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, de: GERMAN }
