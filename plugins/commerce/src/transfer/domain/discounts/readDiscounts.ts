import { normalizeCode } from '../../../promotions/domain/index.ts'
import { amountIn, countIn, LineProblem, numberIn, timeIn, yesOrNo } from '../cellText.ts'
import type { Cells, DiscountItem, Group, Line } from '../item.ts'
import { stated } from '../lists.ts'
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
      if (second) throw new LineProblem(`It is on line ${second.line} again.`)
      const item: DiscountItem = {
        code: normalizeCode(cells['code'] ?? ''),
        isNarrow: yesOrNo(cells['more_conditions']) ?? false,
        ...stated({
          title: cells['title'] || undefined,
          type: cells['type'] || undefined,
          value: numberIn(cells['value'], 'percentage'),
          amount: amountIn(cells['amount'], currency),
          minimum: emptied(cells, 'minimum', (cell) => amountIn(cell, currency)),
          active: yesOrNo(cells['active']),
          startsAt: emptied(cells, 'starts_at', timeIn),
          endsAt: emptied(cells, 'ends_at', timeIn),
          usageLimit: emptied(cells, 'usage_limit', (cell) => countIn(cell, 'times')),
          perCustomer: emptied(cells, 'per_customer', (cell) => countIn(cell, 'times')),
        }),
      }
      return { item, title: cells['title'] || item.code }
    },
  })

/** By its code, or else by its title. */
const discountKey = (cells: Cells): string =>
  normalizeCode(cells['code'] ?? '') || (cells['title'] ?? '')

/** A column that is there and empty empties the field; one that is not leaves it. */
const emptied = <Value>(
  cells: Cells,
  column: string,
  read: (cell: string) => Value | undefined,
): Value | null | undefined => {
  const cell = cells[column]
  return cell === undefined ? undefined : (read(cell) ?? null)
}
