import { countIn } from '../cellText.ts'
import type { Cells, VariantItem } from '../item.ts'

/** Stands in a variation of which the product keeps the count. */
const OF_PARENT = 'parent'

type Stock = Pick<VariantItem, 'stock' | 'sellsOn'>

/**
 * How many there are, and whether it is sold when none is left: `Stock`, `Backorders allowed?` (0, 1 or
 * notify) and `In stock?` (0, 1 or backorder). What WooCommerce does not count is sold as long as it is
 * said to be in stock.
 *
 * @throws LineProblem
 */
export const stockIn = (cells: Cells, owner: Cells): Stock => {
  if (word(cells, 'Stock') === OF_PARENT) return ofParent(owner)
  const stock = countIn(cells['Stock'], 'pieces')
  const count = stock === undefined ? {} : { stock: Math.max(0, stock) }
  if (isUncounted(cells, owner)) return { ...count, sellsOn: true }
  const backorders = word(cells, 'Backorders allowed?')
  if (backorders === undefined && cells['In stock?'] === undefined) return count
  return { ...count, sellsOn: isAllowed(backorders ?? '') }
}

/** Whether nobody counts it there, and it can be had. */
export const isUncounted = (cells: Cells, owner: Cells): boolean => {
  const said = word(cells, 'Stock') === OF_PARENT ? owner : cells
  return word(said, 'Stock') === '' && isThere(word(said, 'In stock?') ?? '')
}

/** Its pieces lie on one shelf for all variations, so that none of them has a count of its own. */
const ofParent = (owner: Cells): Stock => ({
  sellsOn: isUncounted(owner, owner) || isAllowed(word(owner, 'Backorders allowed?') ?? ''),
})

const isAllowed = (text: string): boolean => ['1', 'yes', 'notify'].includes(text)

const isThere = (text: string): boolean => ['1', 'yes', 'instock', 'backorder'].includes(text)

const word = (cells: Cells, column: string): string | undefined =>
  cells[column]?.trim().toLowerCase()
