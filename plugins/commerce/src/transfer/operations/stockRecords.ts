import { causeOf, countPlaces } from '../../inventory/operations/index.ts'
import { stockKey, stockName, type StockItem, type StockPlace } from '../domain/index.ts'
import type { Records } from './records.ts'
import { articlesNamed, stockPlaces, type Article, type Place } from './stockArticles.ts'

/** What lies where, as somebody has counted it. A file counts what the shop has; it makes no articles. */
export const stockRecords: Records<StockItem> = {
  kind: 'stock',
  keyOf: stockKey,
  open: async (ctx, items) => {
    const places = await stockPlaces(ctx)
    const articleOf = await articlesNamed(ctx, items, places)
    const placesNamed = byName(places)
    return {
      kept: (item) => {
        const article = articleOf(item)
        return article && { id: article.id, item: { ...item, places: article.places } }
      },
      fit: (item) => fitted(item, { article: articleOf(item), placesNamed, places }),
      refusalOf: (item, merged) => {
        const article = articleOf(item)
        if (!article) return unknownArticle(item)
        if (article.uncounted) return article.uncounted
        const named = item.places.map(({ location }) => location)
        const own = article.places.map(({ location }) => location)
        const unclear = own.find((name, at) => own.indexOf(name) < at)
        if (unclear) return moreThanOne(unclear)
        const twice = named.find((name, at) => named.indexOf(name) < at)
        if (twice) return `It is counted at “${twice}” more than once. Keep the line that is right.`
        const problem = item.places.map(problemAt(article, placesNamed)).find(Boolean)
        if (problem) return problem
        const total = merged.places.reduce((sum, { onHand }) => sum + onHand, 0)
        return total < article.held
          ? `${article.held} of these are held for shoppers who are paying, so there cannot be fewer.`
          : null
      },
      keep: async (inside, item, id) => {
        const article = articleOf(item)
        const counts = item.places
          .filter(({ location, onHand }) => !article || thereOf(article, location) !== onHand)
          .map(({ location, ...count }) => ({
            ...count,
            location: placesNamed(location)[0]?.id ?? null,
          }))
        const variant = id ?? ''
        await countPlaces(inside, { variant, counts, reason: 'Counted', cause: causeOf(inside) })
        return variant
      },
    }
  },
  merge: (before, wanted) => ({
    ...wanted,
    places: [
      ...new Map(
        [...(before?.places ?? []), ...wanted.places].map((one) => [one.location, one]),
      ).values(),
    ],
  }),
  faceOf: ({ places }) =>
    Object.fromEntries(places.map(({ location, onHand }) => [`at ${location}`, String(onHand)])),
}

type PlacesNamed = (name: string | null) => readonly Place[]

const isCalled = (one: Place, name: string): boolean =>
  one.name.toLowerCase() === name.toLowerCase()

/** Those that are called so, or the default one. */
const byName =
  (places: readonly Place[]): PlacesNamed =>
  (name) =>
    places.filter((one) => (name === null ? one.isDefault : isCalled(one, name)))

const problemAt =
  (article: Article, placesNamed: PlacesNamed) =>
  ({ location, onHand, seen }: StockPlace): string | null => {
    const [place, ...others] = placesNamed(location)
    if (!place) return `There is no stock location “${location}”. Make it, or call one of yours so.`
    if (others.length > 0) return moreThanOne(location)
    if (!place.active) return `The location “${location}” is closed. Open it again first.`
    const there = thereOf(article, location)
    return seen === undefined || there === seen || there === onHand
      ? null
      : `${there} lie at “${location}” now, and ${seen} when this was written. Count again, or empty the cell that says ${seen}.`
  }

type Shop = {
  readonly article: Article | undefined
  readonly placesNamed: PlacesNamed
  readonly places: readonly Place[]
}

/** With the shop's own names of its places, and without what nobody has counted. */
const fitted = (item: StockItem, { article, placesNamed, places }: Shop) => {
  const said: string[] = []
  const [only] = places
  const counted = item.places.flatMap((place): StockPlace[] => {
    const isItsOnly = item.isOnePlace && places.length === 1
    const [found = isItsOnly ? only : undefined] = placesNamed(place.location)
    const location = found?.name ?? place.location
    if (found && place.location && !isCalled(found, place.location))
      said.push(`“${place.location}” is taken for “${found.name}”, the only place of this shop.`)
    if (place.seen !== place.onHand) return [{ ...place, location }]
    const there = article ? thereOf(article, location) : place.onHand
    if (there !== place.onHand)
      said.push(
        `${there} lie at “${location}” now. Nobody has counted in the file, so they stay: it says ${place.seen} before and after.`,
      )
    return []
  })
  return { item: { ...item, places: counted }, said }
}

const moreThanOne = (name: string | null): string =>
  `More than one of your locations is called “${name}”. Give each its own name.`

const thereOf = ({ places }: Article, location: string | null): number =>
  places.find((place) => place.location === location)?.onHand ?? 0

const unknownArticle = (item: StockItem): string =>
  `The shop has no article “${stockName(item)}”. Import the products first.`
