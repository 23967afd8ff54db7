import { isCurrency } from '@souk/kernel/domain'

import { amountIn, LineProblem, majorOf, numberIn, yesOrNo } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { Cells, ExtraItem, Group, Line } from '../item.ts'
import { listIn, listText, pathsIn, pathsText, stated, wordIn } from '../lists.ts'
import { readThings } from '../readThings.ts'

export const isExtras = (headings: readonly string[]): boolean => headings.includes('extra')

/** Extras are known by what they are called. Columns that are not in the file leave what the shop has. */
export const readExtras = (lines: readonly Line[], currency: string): Group<ExtraItem>[] =>
  readThings<ExtraItem>(lines, {
    keyOf: (cells) => cells['extra'] ?? '',
    missing: 'There is no name under “extra” on this line.',
    read: ([first, second]) => {
      const cells = first?.cells ?? {}
      if (second) throw new LineProblem(`It is on line ${second.line} again.`)
      const title = cells['extra'] ?? ''
      const item: ExtraItem = {
        title,
        ...stated({
          description: cells['description'] === '' ? null : cells['description'],
          price: amountIn(cells['price'], currency),
          per: wordIn(['piece', 'line'])(cells['per']),
          appliesTo: wordIn(['all', 'some'])(cells['goes_with']),
          categories: cells['categories'] === undefined ? undefined : pathsIn(cells['categories']),
          products: cells['products'] === undefined ? undefined : listIn(cells['products']),
          taxed: wordIn(['goods', 'class'])(cells['taxed_as']),
          taxClass: cells['tax_class'] === '' ? null : cells['tax_class'],
          prices:
            cells['other_prices'] === undefined
              ? undefined
              : listIn(cells['other_prices']).map(priceIn),
          active: yesOrNo(cells['active']),
          position: numberIn(cells['position'], 'position'),
        }),
      }
      return { item, title }
    },
  })

export const extraRows = (item: ExtraItem, currency: string): Cells[] => [
  guardedCells({
    extra: item.title,
    description: item.description,
    price: majorOf(item.price, currency),
    per: item.per,
    goes_with: item.appliesTo,
    categories: pathsText(item.categories),
    products: listText(item.products),
    taxed_as: item.taxed,
    tax_class: item.taxClass,
    other_prices: listText(
      item.prices?.map((one) => `${one.currency} ${majorOf(one.price, one.currency)}`),
    ),
    active: item.active === false ? 'no' : 'yes',
    position: item.position,
  }),
]

/** `USD 4.50` */
const priceIn = (text: string) => {
  const [currency = '', price = ''] = text.split(/\s+/u)
  const amount = isCurrency(currency) ? amountIn(price, currency) : undefined
  if (amount === undefined) throw new LineProblem(`“${text}” is no price such as USD 4.50.`)
  return { currency, price: amount }
}
