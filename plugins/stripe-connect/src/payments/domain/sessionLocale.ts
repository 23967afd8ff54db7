/** Source: `Checkout.SessionCreateParams.Locale` of stripe 23.1.0. */
const LOCALES =
  'bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'.split(
    ' ',
  )

/** The language of Stripe's page: the shopper's own, else its base, else what the browser wants. */
export const sessionLocale = (locale: string | null): string =>
  [locale, locale?.split('-')[0]].find((each) => each && LOCALES.includes(each)) ?? 'auto'
