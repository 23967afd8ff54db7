import { isCountry } from '@souk/kernel/domain'

import { normalizeCode } from '../../../promotions/domain/index.ts'
import { amountIn, countIn, LineProblem, numberIn, splitOn, timeIn, yesOrNo } from '../cellText.ts'
import type { Cells, DiscountItem, Group, Line } from '../item.ts'
import { emptied, listIn, pathsIn, stated } from '../lists.ts'
import { readThings } from '../readThings.ts'

export const isOwnDiscounts = (headings: readonly string[]): boolean =>
  headings.includes('code') && headings.includes('type')

/** Columns that are not in the file leave what the shop has. */
export const readOwnDiscounts = (lines: readonly Line[], currency: string): Group<DiscountItem>[] =>
  readThings<DiscountItem>(lines, {
    keyOf: discountKey,
    missing: 'There is neither a code nor a title on this line.',
    read: ([first, second]) => {
      const cells = first?.cells ?? {}
      const money = (cell: string) => amountIn(cell, currency)
      if (second) throw new LineProblem(`It is on line ${second.line} again.`)
      const unknown = Object.keys(cells).find((name) => cells[name] && !COLUMNS.has(name))
      if (unknown) throw new LineProblem(unknownCondition(unknown))
      const item: DiscountItem = {
        code: normalizeCode(cells['code'] ?? ''),
        isNarrow:
          (yesOrNo(cells['more_conditions']) ?? false) ||
          hasManyCodes(cells['trigger'], cells['code'] ?? ''),
        ...stated({
          title: cells['title'] || undefined,
          type: cells['type'] || undefined,
          value: numberIn(cells['value'], 'percentage'),
          amount: amountIn(cells['amount'], currency),
          perPiece: yesOrNo(cells['per_piece']),
          upTo: emptied(cells['shipping_up_to'], money),
          categories: said(cells['categories'], pathsIn),
          collections: said(cells['collections'], listIn),
          products: said(cells['products'], listIn),
          variants: said(cells['variants'], listIn),
          minimum: emptied(cells['minimum'], money),
          minimumPieces: emptied(cells['minimum_pieces'], (cell) => countIn(cell, 'pieces')),
          countries: said(cells['countries'], countriesIn),
          groups: said(cells['groups'], (cell) => splitOn(cell, ';')),
          firstOrder: yesOrNo(cells['first_order']),
          active: yesOrNo(cells['active']),
          combines: yesOrNo(cells['combines']),
          priority: priorityIn(cells['priority']),
          startsAt: emptied(cells['starts_at'], timeIn),
          endsAt: emptied(cells['ends_at'], timeIn),
          usageLimit: emptied(cells['usage_limit'], (cell) => countIn(cell, 'times')),
          perCustomer: emptied(cells['per_customer'], (cell) => countIn(cell, 'times')),
          budget: emptied(cells['budget'], money),
        }),
      }
      return { item, title: cells['title'] || item.code }
    },
  })

/** Others might be conditions, without which a discount is for more than it was meant for. */
const COLUMNS: ReadonlySet<string> = new Set([
  'title',
  'trigger',
  'code',
  'type',
  'value',
  'amount',
  'per_piece',
  'shipping_up_to',
  'categories',
  'collections',
  'products',
  'variants',
  'minimum',
  'minimum_pieces',
  'countries',
  'groups',
  'first_order',
  'active',
  'combines',
  'priority',
  'starts_at',
  'ends_at',
  'usage_limit',
  'per_customer',
  'budget',
  'used',
  'more_conditions',
])

export const unknownCondition = (name: string): string =>
  `“${name}” is nothing that a discount has here. If it is a condition, it would be left out: take it out of the file first.`

/**
 * Whether a discount had a code for each of many people, which no file holds.
 *
 * @throws LineProblem where it lost the one that it had: it would apply by itself, to everybody
 */
export const hasManyCodes = (trigger: string | undefined, code: string): boolean => {
  if (trigger === 'code' && code === '') throw new LineProblem('It goes by a code, and has none.')
  return trigger === 'codes'
}

/** By its code, or else by its title. */
const discountKey = (cells: Cells): string =>
  normalizeCode(cells['code'] ?? '') || (cells['title'] ?? '')

/** A column that is there and empty means none; one that is not leaves what the shop has. */
const said = <Value>(cell: string | undefined, read: (cell: string) => Value): Value | undefined =>
  cell === undefined ? undefined : read(cell)

const countriesIn = (cell: string): string[] => {
  const codes = splitOn(cell, ';').map((country) => {
    const code = country.toUpperCase()
    if (!isCountry(code)) throw new LineProblem(`“${country}” is no country such as DE or US.`)
    return code
  })
  return [...new Set(codes)]
}

const MOST_PRIORITY = 1000

const priorityIn = (cell: string | undefined): number | undefined => {
  if (!cell) return undefined
  const priority = Number(cell)
  if (!Number.isSafeInteger(priority) || Math.abs(priority) > MOST_PRIORITY)
    throw new LineProblem(`“${cell}” is no priority from −${MOST_PRIORITY} to ${MOST_PRIORITY}.`)
  return priority
}
