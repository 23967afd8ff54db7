import type { Words } from './shownOrder.ts'

/** Day and time in the shop's own zone: `21 Nov 2026, 14:05`. */
export const dateText = (iso: string, { language, timeZone }: Words): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))
