import { MAX_PIECES } from '../../../inventory/domain/index.ts'
import { countIn, LineProblem } from '../cellText.ts'
import type { Cells, Format, Group, Line, StockItem, StockPlace } from '../item.ts'
import { listIn, listText } from '../lists.ts'
import { readThings } from '../readThings.ts'
import { placeColumns } from './columns.ts'

type Say = (level: 'warning', message: string) => void

type Words = {
  readonly articleOf: (cells: Cells) => Omit<StockItem, 'places' | 'isOnePlace'>
  readonly placesOf: (cells: Cells, say: Say) => readonly StockPlace[]
}

const NONE = 'Fewer than none lie nowhere: counted as 0.'

/** Nothing where the cell is empty, or says that the article is never kept there. */
const onHandIn = (cell: string | undefined, say: Say): number | undefined => {
  const text = cell?.trim() ?? ''
  if (/^(?:not stocked|n\/a)$/iu.test(text)) return undefined
  const count = countIn(text, 'pieces')
  if (count !== undefined && count > MAX_PIECES)
    throw new LineProblem(`${count} are more pieces than can be counted.`)
  if (count === undefined || count >= 0) return count
  say('warning', NONE)
  return 0
}

type Said = {
  readonly location: string | null
  /** What lies there, by whoever wrote the line. */
  readonly now: string | undefined
  /** What lay there when the file was written. */
  readonly before?: string | undefined
}

const placeIn = ({ location, now, before }: Said, say: Say): StockPlace[] => {
  const onHand = onHandIn(now, say)
  if (onHand === undefined) return []
  const seen = onHandIn(before, () => undefined)
  return [{ location: location?.trim() || null, onHand, ...(seen !== undefined && { seen }) }]
}

const SOUK: Words = {
  articleOf: ({ handle = '', variant, sku = '' }) => ({
    handle: handle || null,
    values: listIn(variant),
    sku: sku || null,
  }),
  placesOf: ({ location = '', on_hand: now, on_hand_before: before }, say) =>
    placeIn({ location, now, before }, say),
}

const OPTIONS = [1, 2, 3].map((at) => [`Option${at} Name`, `Option${at} Value`] as const)
const DEFAULT = /^default title$/iu

/**
 * “On hand (new)” is what somebody has counted since “On hand (current)” was written. An export as it is has
 * the second alone, which is then what lies there; older ones have neither, but what is available.
 */
const SHOPIFY: Words = {
  articleOf: (cells) => ({
    handle: cells['Handle'] || null,
    values: OPTIONS.flatMap(([, column]) => cells[column] || []).filter(
      (one) => !DEFAULT.test(one),
    ),
    sku: cells['SKU'] || null,
  }),
  placesOf: (cells, say) => {
    const { Location: location } = cells
    if (location === undefined)
      return placeColumns(cells).flatMap((name) =>
        placeIn({ location: name, now: cells[name] }, say),
      )
    const before = cells['On hand (current)']
    const counted = cells['On hand (new)']
    if (counted) return placeIn({ location, now: counted, before }, say)
    const now = before || cells['On hand'] || cells['Available']
    return placeIn({ location, now: now || cells['Available (not editable)'] }, say)
  },
}

/** What its statistics write of stock: without places. */
const WOOCOMMERCE: Words = {
  articleOf: ({ SKU: sku = '' }) => ({ handle: null, values: [], sku: sku || null }),
  placesOf: ({ Stock: now }, say) => placeIn({ location: null, now }, say),
}

const words: Readonly<Record<Format, Words>> = {
  souk: SOUK,
  shopify: SHOPIFY,
  woocommerce: WOOCOMMERCE,
}

type Article = Pick<StockItem, 'handle' | 'values' | 'sku'>

/** By its handle and values where the file has them, or else by its SKU; empty where it has neither. */
export const stockKey = ({ handle, values, sku }: Article): string => {
  if (handle) return listText([handle, ...values])
  return sku ? `#${sku}` : ''
}

/** What it is called, to whoever made the file. */
export const stockName = ({ handle, values, sku }: Article): string =>
  handle ? [handle, ...values].join(' / ') : (sku ?? '')

/** Lines of one article belong together, wherever in the file they stand. */
export const readStock =
  (format: Format) =>
  (lines: readonly Line[]): Group<StockItem>[] => {
    const { articleOf, placesOf } = words[format]
    const groups = readThings<Omit<StockItem, 'isOnePlace'>>(lines, {
      keyOf: (cells) => stockKey(articleOf(cells)),
      missing: 'This line says neither by a handle nor by a SKU what it is about.',
      read: (own, say) => {
        const places = own.flatMap(({ line, cells }) =>
          placesOf(cells, (level, message) => say(level, message, line)),
        )
        const [first] = own
        const article = articleOf(first?.cells ?? {})
        const title = first?.cells['Title'] || first?.cells['title'] || stockName(article)
        return {
          item: { ...article, places: eachPlace(places) },
          title: [title, ...article.values].join(' / '),
        }
      },
    })
    return withPlaces(groups)
  }

/** @throws LineProblem where a place is counted twice, and not alike */
const eachPlace = (places: readonly StockPlace[]): StockPlace[] => {
  const found = new Map<string | null, StockPlace>()
  for (const place of places) {
    const before = found.get(place.location)
    if (before && before.onHand !== place.onHand)
      throw new LineProblem(
        `It lies twice at ${place.location ? `“${place.location}”` : 'the same place'}, and not alike: ${before.onHand} and ${place.onHand}.`,
      )
    found.set(place.location, place)
  }
  return [...found.values()]
}

/** A file that knows of one place alone may call it as it likes where the shop has one, too. */
export const withPlaces = (
  groups: readonly Group<Omit<StockItem, 'isOnePlace'>>[],
): Group<StockItem>[] => {
  const names = new Set(groups.flatMap(({ item }) => item?.places.map(placeName) ?? []))
  const isOnePlace = names.size === 1
  return groups.map((group) => ({ ...group, item: group.item && { ...group.item, isOnePlace } }))
}

const placeName = ({ location }: StockPlace): string | null => location
