import { isCountry } from '@souk/kernel/domain'

type ShopFacts = {
  readonly locale: string
  readonly taxRates: readonly { readonly country: string }[]
}

/**
 * Where the business most likely is, to spare its owner a choice; ISO 3166-1 alpha-2. An account
 * keeps its country for good, so nothing is made of a language that is spoken everywhere.
 */
export const likelyCountry = ({ locale, taxRates }: ShopFacts): string | null => {
  const { region } = new Intl.Locale(locale)
  const country = region ?? taxRates[0]?.country
  return country && isCountry(country) ? country : null
}
