import { cutText } from './cutText.ts'
import type { Note, ProductItem } from './item.ts'

const LIMITS = { title: 200, vendor: 120, tag: 60, seoTitle: 70, seoDescription: 170, alt: 200 }
const MOST_TAGS = 50
const MOST_OPTIONS = 5
const MOST_VALUES = 100
const VALUE = 60

/**
 * Fits an item into what the shop can hold, and says what was cut. What was cut comes back whole when
 * it is exported in the format it came in, as long as nobody has changed it here.
 */
export const cleanItem = (
  item: ProductItem,
  line: number,
): { readonly item: ProductItem; readonly notes: readonly Note[] } => {
  const notes: Note[] = []
  const say = (level: Note['level'], message: string) => notes.push({ line, level, message })
  const cut = <Text extends string | null | undefined>(text: Text, most: number, what: string) => {
    if (typeof text !== 'string' || text.length <= most) return text
    say('warning', `${what} is longer than ${most} letters and is cut here.`)
    return cutText(text, most).trim() as Text
  }
  const tags = item.tags && [...new Set(item.tags.map((tag) => cut(tag, LIMITS.tag, 'A tag')))]
  if (tags && tags.length > MOST_TAGS) say('warning', `Only the first ${MOST_TAGS} tags are kept.`)
  if (item.options.length > MOST_OPTIONS)
    say('error', `A product has ${MOST_OPTIONS} options at the most.`)
  for (const { name, values } of item.options) {
    if (values.length > MOST_VALUES)
      say('error', `“${name}” has more than ${MOST_VALUES} values. Make two products of it.`)
    const long = [name, ...values].find((text) => text.length > VALUE)
    if (long) say('error', `“${long}” is longer than ${VALUE} letters. Shorten it in the file.`)
  }
  return {
    item: {
      ...item,
      title: cut(item.title, LIMITS.title, 'The title'),
      vendor: cut(item.vendor, LIMITS.vendor, 'The vendor'),
      tags: tags?.slice(0, MOST_TAGS),
      seoTitle: cut(item.seoTitle, LIMITS.seoTitle, 'The title for search engines'),
      seoDescription: cut(
        item.seoDescription,
        LIMITS.seoDescription,
        'The description for search engines',
      ),
      pictures: item.pictures?.map(({ url, alt }) => ({
        url,
        alt: cut(alt, LIMITS.alt, 'A picture’s description'),
      })),
    },
    notes,
  }
}
