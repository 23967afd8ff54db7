import { formatFor, type Format } from './format.ts'
import { wordsIn, type Words } from './messages/index.ts'
import type { ShopPage } from './openPage.ts'
import { routesBelow, type Routes } from './routes.ts'

/** The little of a shop that a component in the browser needs, as plain values. */
export type Place = {
  readonly slug: string
  readonly locale: string
  readonly timeZone: string
  readonly base: string
}

export const placeOf = ({ shop, routes }: Pick<ShopPage, 'shop' | 'routes'>): Place => ({
  slug: shop.slug,
  locale: shop.locale,
  timeZone: shop.timeZone,
  base: routes.base,
})

export type Speech = { readonly t: Words; readonly format: Format; readonly routes: Routes }

/** In the browser: words, formats and addresses, which cannot be handed down as they are functions. */
export const speak = (place: Place): Speech => {
  const key = `${place.base} ${place.locale} ${place.timeZone}`
  const kept = speeches.get(key)
  if (kept) return kept
  const speech = {
    t: wordsIn(place.locale),
    format: formatFor(place),
    routes: routesBelow(place.base),
  }
  speeches.set(key, speech)
  return speech
}

const speeches = new Map<string, Speech>()
