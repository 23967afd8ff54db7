/** How a page's words are said: in which language, and in whose time. */
export type Words = { readonly language: string; readonly timeZone: string }

const regional = (language: string) => (language === 'en' ? 'en-GB' : language)

/** `21 November 2026` */
export const dayText = (iso: string, { language, timeZone }: Words): string =>
  new Intl.DateTimeFormat(regional(language), { dateStyle: 'long', timeZone }).format(new Date(iso))

/** `21 Nov 2026, 14:05` */
export const momentText = (iso: string, { language, timeZone }: Words): string =>
  new Intl.DateTimeFormat(regional(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))
