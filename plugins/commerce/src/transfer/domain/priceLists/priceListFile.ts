import { isCurrency } from '@souk/kernel/domain'

import { amountIn, countIn, LineProblem, majorOf, numberIn, timeIn, yesOrNo } from '../cellText.ts'
import { guardedCells } from '../docCells.ts'
import type { Cells, Group, Line, PriceItem, PriceListItem } from '../item.ts'
import { emptied, listIn, listText, pathsIn, pathsText, stated } from '../lists.ts'
import { readThings } from '../readThings.ts'

export const isPriceLists = (headings: readonly string[]): boolean =>
  headings.includes('price_list')

const EVERYONE = 'everyone'
/** As many as a list can be read and written back with in one go. */
const MOST_PRICES = 10_000

/**
 * A line for each price, the cells of the list itself on one of them: the first, unless somebody has
 * sorted the table. Lists are known by their names. Who a list is for is never said by an empty cell.
 */
export const readPriceLists = (lines: readonly Line[], currency: string): Group<PriceListItem>[] =>
  readThings<PriceListItem>(lines, {
    keyOf: (cells) => cells['price_list'] ?? '',
    missing: 'There is no name under “price_list” on this line.',
    read: (own) => {
      if (own.length > MOST_PRICES)
        throw new LineProblem(`A list has ${MOST_PRICES} prices at most in one file.`)
      const cells = cellsOfList(own)
      const title = cells['price_list'] ?? ''
      const other = cells['currency']
      if (other && !isCurrency(other)) throw new LineProblem(`“${other}” is no currency.`)
      const item: PriceListItem = {
        title,
        ...stated({
          groups: groupsIn(cells['groups'] ?? ''),
          startsAt: emptied(cells['starts_at'], timeIn),
          endsAt: emptied(cells['ends_at'], timeIn),
          percentage: emptied(cells['percent_off'], (cell) => numberIn(cell, 'percentage')),
          categories: cells['categories'] === undefined ? undefined : pathsIn(cells['categories']),
          active: yesOrNo(cells['active']),
          crossesOut: yesOrNo(cells['crosses_out']),
          priority: countIn(cells['priority'], 'priority'),
          currency: other === '' ? null : other,
        }),
        entries: own.flatMap(({ cells: one }) => priceIn(one, other || currency) ?? []),
      }
      return { item, title }
    },
  })

const cellsOfList = (own: readonly Line[]): Cells => {
  const found: Record<string, string> = { ...own[0]?.cells }
  for (const { cells } of own)
    for (const [name, text] of Object.entries(cells)) found[name] ||= text
  return found
}

const groupsIn = (cell: string): string[] | undefined => {
  if (cell === '') return undefined
  return cell.toLowerCase() === EVERYONE ? [] : listIn(cell)
}

const priceIn = (cells: Cells, currency: string): PriceItem | undefined => {
  const { product = '', sku = '' } = cells
  if (product === '' && sku === '') return undefined
  const amount = amountIn(cells['price'], currency) ?? null
  const percentage = numberIn(cells['price_percent_off'], 'percentage') ?? null
  const name = sku || product
  if ((amount === null) === (percentage === null))
    throw new LineProblem(`For ${name} give either a price or per cent off.`)
  const pieces = countIn(cells['from_pieces'], 'pieces') ?? 1
  return { product, sku: sku || null, pieces, amount, percentage }
}

export const priceListRows = (item: PriceListItem, shopCurrency: string): Cells[] => {
  const { title, entries = [] } = item
  const currency = item.currency ?? shopCurrency
  return (entries.length > 0 ? entries : [undefined]).map((entry, at) =>
    guardedCells({
      price_list: title,
      ...(at === 0 && {
        groups: listText(item.groups) || EVERYONE,
        starts_at: item.startsAt,
        ends_at: item.endsAt,
        percent_off: item.percentage,
        categories: pathsText(item.categories),
        active: item.active === false ? 'no' : 'yes',
        crosses_out: item.crossesOut === false ? 'no' : 'yes',
        priority: item.priority,
        currency: item.currency,
      }),
      product: entry?.product,
      sku: entry?.sku,
      from_pieces: entry?.pieces,
      price: majorOf(entry?.amount, currency),
      price_percent_off: entry?.percentage,
    }),
  )
}
