import { STOCK_POLICIES } from '../../../inventory/domain/index.ts'
import { amountIn, countIn, LineProblem, majorOf, timeIn } from '../cellText.ts'
import type { SellingItem } from '../item.ts'
import type { OwnColumn } from './columns.ts'
import { orEmpty, said, type Cell } from './said.ts'

const NEVER = 'never'

type Names = Readonly<
  Record<'policy' | 'limit' | 'until' | 'low' | 'class' | 'surcharge', OwnColumn>
>

/** Columns of what a variant says for itself, and of what its product says for all of them. */
export const sellingColumns = {
  variant: {
    policy: 'when_none_left',
    limit: 'most_to_promise',
    until: 'ship_from',
    low: 'low_stock',
    class: 'shipping_class',
    surcharge: 'shipping_surcharge',
  },
  product: {
    policy: 'all_when_none_left',
    limit: 'all_most_to_promise',
    until: 'all_ship_from',
    low: 'all_low_stock',
    class: 'all_shipping_class',
    surcharge: 'all_shipping_surcharge',
  },
} as const satisfies Record<string, Names>

/** @throws LineProblem */
export const sellingIn = (cell: Cell, names: Names, currency: string): SellingItem => ({
  ...said('stockPolicy', cell(names.policy), orEmpty(policyIn)),
  ...said(
    'backorderLimit',
    cell(names.limit),
    orEmpty((text) => countIn(text, 'pieces')),
  ),
  ...said('preorderUntil', cell(names.until), orEmpty(timeIn)),
  ...lowIn(cell(names.low)),
  ...said('shippingClass', cell(names.class), orEmpty(String)),
  ...said(
    'shippingSurcharge',
    cell(names.surcharge),
    orEmpty((text) => amountIn(text, currency)),
  ),
})

export const sellingCells = (
  item: SellingItem,
  names: Names,
  currency: string,
): Partial<Record<OwnColumn, string>> => ({
  [names.policy]: item.stockPolicy ?? '',
  [names.limit]: String(item.backorderLimit ?? ''),
  [names.until]: item.preorderUntil ?? '',
  [names.low]: item.lowStock === 'own' ? String(item.lowStockAt ?? 0) : (item.lowStock ?? ''),
  [names.class]: item.shippingClass ?? '',
  [names.surcharge]: majorOf(item.shippingSurcharge, currency),
})

const policyIn = (text: string) => {
  const found = STOCK_POLICIES.find((policy) => policy === text.toLowerCase())
  if (found) return found
  throw new LineProblem(`“${text}” is none of ${STOCK_POLICIES.join(', ')}.`)
}

/** A number of pieces, `never`, or nothing of its own. */
const lowIn = (text: string | undefined): Pick<SellingItem, 'lowStock' | 'lowStockAt'> => {
  if (text === undefined) return {}
  const word = text.trim().toLowerCase()
  if (word === '') return { lowStock: null, lowStockAt: null }
  if (word === NEVER) return { lowStock: NEVER, lowStockAt: null }
  return { lowStock: 'own', lowStockAt: countIn(word, 'pieces') ?? 0 }
}
