import type { Change, Note, ProductChanges, ProductItem } from '../domain/index.ts'
import type { CurrentProduct } from './currentProducts.ts'

const MOST = 60

/** What changes, as the report lists it: what is new is not told piece by piece. */
export const listOf = ({ isNew, product, variants }: ProductChanges): Change[] => {
  if (isNew) return []
  const ofVariants = [...variants].flatMap(([key, changes]) => {
    const name = nameIn(key)
    return changes.map((one) => ({
      ...one,
      what:
        name === '' ? one.what : one.what === 'variant' ? 'new variant' : `${name}: ${one.what}`,
    }))
  })
  return [...product, ...ofVariants].slice(0, MOST)
}

const nameIn = (key: string): string => {
  if (key === '') return ''
  const pairs = JSON.parse(key) as [string, string][]
  return pairs.map(([, value]) => value).join(' / ')
}

/** What one should know before a product is imported. */
export const sayWhat = (
  item: ProductItem,
  line: number,
  current: CurrentProduct | null,
): Note[] => {
  const notes: Note[] = []
  const say = (level: Note['level'], message: string) => notes.push({ line, level, message })
  if (item.variants.length === 0 && !current)
    say('warning', 'It has no price, so it comes in as a draft that cannot be bought yet.')
  const uncounted = item.variants.filter(({ stock }) => stock === undefined).length
  if (!current && uncounted > 0)
    say('note', 'The file does not say how many there are: the shelf starts at 0.')
  if (!current && item.digitalFiles && item.digitalFiles.length > 0)
    say(
      'note',
      `Its files do not come along. Add them under Downloads: ${item.digitalFiles.join(', ')}.`,
    )
  if (!current && item.digital?.keys)
    say('note', 'Licence keys never leave a shop: add its keys on its page.')
  return notes
}
