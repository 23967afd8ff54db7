import { isGoods, type ProductKind } from '../../catalogue/domain/index.ts'
import { inventoryErrors } from './errors.ts'
import { availableStock, type Stock } from './stock.ts'

export type StockRequest = { readonly variant: string; readonly quantity: number }

/** What somebody buys: a bundle says which pieces one of it is made of, and has none of its own. */
export type StockLine = StockRequest & {
  readonly parts?: readonly StockRequest[] | null | undefined
  /** What lies on no shelf takes nothing from it. */
  readonly kind?: ProductKind | null | undefined
}

export type Shortage = StockRequest & { readonly available: number }

/**
 * What an order takes, one request a variant, sorted by variant: bundles as their parts, which add up
 * with those of other bundles and with pieces bought by themselves. Everybody who locks stock does so
 * in this order, or two orders for the same two variants wait for each other for ever.
 */
export const stockRequests = (lines: readonly StockLine[]): StockRequest[] => {
  const wanted = new Map<string, number>()
  for (const { variant, quantity } of lines.flatMap(piecesOf)) {
    wanted.set(variant, (wanted.get(variant) ?? 0) + quantity)
  }
  return [...wanted]
    .map(([variant, quantity]) => ({ variant, quantity }))
    .sort((a, b) => (a.variant < b.variant ? -1 : 1))
}

const piecesOf = ({ variant, quantity, parts, kind }: StockLine): readonly StockRequest[] =>
  !isGoods({ kind })
    ? []
    : parts && parts.length > 0
      ? parts.map((part) => ({ variant: part.variant, quantity: part.quantity * quantity }))
      : [{ variant, quantity }]

/** Which of the requests cannot be met. A variant without a stock row has nothing in stock. */
export const shortages = (
  requests: readonly StockRequest[],
  stock: ReadonlyMap<string, Stock>,
): Shortage[] =>
  requests.flatMap((request) => {
    const level = stock.get(request.variant)
    const available = level ? availableStock(level) : 0
    return request.quantity > available ? [{ ...request, available }] : []
  })

/** @throws 409 `insufficient_stock` with the first shortage's `available` and all of them as `items` */
export const assertNoShortage = (short: readonly Shortage[]): void => {
  const [first] = short
  if (first) throw inventoryErrors.insufficient_stock({ available: first.available, items: short })
}
