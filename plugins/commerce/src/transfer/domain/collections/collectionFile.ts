import { COLLECTION_SORTS, RULE_ASPECTS } from '../../../catalogue/domain/index.ts'
import { amountIn, countIn, joinWith, LineProblem, majorOf, splitOn, yesOrNo } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { Cells, CollectionItem, Group, Line, RuleItem } from '../item.ts'
import { listIn, listText, pathIn, pathText, stated, wordIn } from '../lists.ts'
import { readThings } from '../readThings.ts'

/** Stands where a part of a rule says nothing. */
const NOTHING = '-'

export const isCollections = (headings: readonly string[]): boolean =>
  headings.includes('collection') && headings.includes('title')

/** Columns that are not in the file leave what the shop has. */
export const readCollections = (
  lines: readonly Line[],
  currency: string,
): Group<CollectionItem>[] =>
  readThings<CollectionItem>(lines, {
    keyOf: (cells) => cells['collection'] ?? '',
    missing: 'There is no handle under “collection” on this line: it says which one it is.',
    read: ([first, second]) => {
      const cells = first?.cells ?? {}
      if (second) throw new LineProblem(`It is on line ${second.line} again.`)
      const handle = cells['collection'] ?? ''
      const picture = cells['picture']
      const item: CollectionItem = {
        handle,
        ...stated({
          title: cells['title'] || undefined,
          active: yesOrNo(cells['active']),
          description: cells['description'] === '' ? null : cells['description'],
          pictures:
            picture === undefined ? undefined : picture === '' ? [] : [{ url: picture, alt: '' }],
          filledBy: wordIn(['hand', 'rules'])(cells['filled_by']),
          products: cells['products'] === undefined ? undefined : listIn(cells['products']),
          match: wordIn(['all', 'any'])(cells['match']),
          rules:
            cells['rules'] === undefined
              ? undefined
              : listIn(cells['rules']).map((text) => ruleIn(text, currency)),
          sort: wordIn(SORTS)(cells['sort']),
        }),
      }
      return { item, title: cells['title'] || handle }
    },
  })

const SORTS = COLLECTION_SORTS.filter((sort) => sort !== 'byHand')

export const collectionRows = (item: CollectionItem, currency: string): Cells[] => [
  guardedCells({
    collection: item.handle,
    title: item.title,
    active: item.active === false ? 'no' : 'yes',
    description: item.description,
    picture: item.pictures?.[0]?.url,
    filled_by: item.filledBy,
    products: listText(item.products),
    match: item.match,
    rules: listText(item.rules?.map((rule) => ruleText(rule, currency))),
    sort: item.sort,
  }),
]

/** `tag;summer`, `not;category;Clothing > Shirts`, `priceTo;20.00`, `newerThan;30`, `featured`. */
export const ruleText = (rule: RuleItem, currency: string): string => {
  const { aspect, text, category, amount, days } = rule
  const what =
    text ??
    (category && pathText(category)) ??
    (amount === null ? undefined : majorOf(amount, currency)) ??
    (days === null ? NOTHING : String(days))
  return joinWith([...(rule.isNot ? ['not'] : []), aspect, what], ';')
}

const ruleIn = (text: string, currency: string): RuleItem => {
  const parts = splitOn(text, ';')
  const isNot = parts[0] === 'not'
  const [word, what = NOTHING] = isNot ? parts.slice(1) : parts
  const aspect = wordIn(RULE_ASPECTS)(word)
  if (!aspect) throw new LineProblem(`“${text}” is no rule. Write it like this: tag;summer`)
  const rule = { aspect, isNot, text: null, category: null, amount: null, days: null }
  if (['tag', 'vendor', 'title'].includes(aspect)) return { ...rule, text: what }
  if (aspect === 'category') return { ...rule, category: pathIn(what) }
  if (aspect === 'priceFrom' || aspect === 'priceTo')
    return { ...rule, amount: amountIn(what, currency) ?? 0 }
  if (aspect === 'newerThan') return { ...rule, days: countIn(what, 'days') ?? 0 }
  return rule
}
