import type { Context } from '@souk/kernel'

import { giftCardTerm, isOwnAmount, ownAmountOf } from '../../catalogue/domain/index.ts'
import { pictureOf } from '../../catalogue/operations/index.ts'
import { isFor, offeredIn, type ExtraFacts, type ExtraSale } from '../../extras/domain/index.ts'
import { awaitedOf, servable } from '../../inventory/domain/index.ts'
import { priceLine, type Prices } from '../../pricing/operations/index.ts'
import { obtainable, type LineExtra } from '../domain/index.ts'
import type { IssueRow, LineRow } from './cartSql.ts'
import type { LoadedLine, SavedLine } from './lineTypes.ts'

/** Lines with their prices as they are now, and whether they can be had together. */
export const linesOf = (
  ctx: Context,
  rows: readonly LineRow[],
  prices: Prices,
): Omit<LoadedLine, 'categories' | 'collections' | 'extras'>[] => {
  const pieces = piecesIn(rows)
  const lines = rows.map((row) =>
    lineOf(ctx, row, { prices, pieces: pieces.get(row.variant) ?? row.quantity }),
  )
  const had = servable(
    lines.flatMap(({ variant, sold, ...line }) => (sold && variant ? [{ ...line, variant }] : [])),
  )
  const awaited = awaitedOf(
    lines.flatMap(({ variant, ...line }) =>
      had.has(line.id) && variant ? [{ ...line, variant }] : [],
    ),
  )
  return lines.map((line) => {
    const { pieces, shipsFrom } = awaited.get(line.id) ?? NOTHING_AWAITED
    return { ...line, available: had.has(line.id), backordered: pieces, shipsFrom }
  })
}

const NOTHING_AWAITED = { pieces: 0, shipsFrom: null }

/**
 * What was set aside, the latest first, each with the price that it would have on its own.
 *
 * @param rows all lines, the cart's own among them: what those have of a variant is theirs
 */
export const savedOf = (
  ctx: Context,
  rows: readonly LineRow[],
  prices: Prices,
): Omit<SavedLine, 'extras'>[] => {
  const inCart = piecesIn(rows.filter(({ noted }) => noted === null))
  return rows
    .flatMap((row) => {
      const { noted } = row
      if (!noted) return []
      const line = lineOf(ctx, row, { prices, pieces: row.quantity })
      return [{ ...line, noted, obtainable: obtainable(line, inCart.get(row.variant) ?? 0) }]
    })
    .toSorted((a, b) => b.noted.at.localeCompare(a.noted.at))
}

/** Of each variant. */
const piecesIn = (rows: readonly LineRow[]): ReadonlyMap<string | null, number> => {
  const pieces = new Map<string | null, number>()
  for (const { variant, quantity } of rows)
    pieces.set(variant, (pieces.get(variant) ?? 0) + quantity)
  return pieces
}

/** What goes with a line's article in this sale, and whether the shopper wants it. */
export const extrasFor = (
  { product, carried }: Pick<LoadedLine, 'product' | 'carried'>,
  found: readonly ExtraFacts[],
  sale: ExtraSale,
): LineExtra[] =>
  found.flatMap((facts) => {
    const extra = isFor(facts, product) ? offeredIn(facts, sale) : undefined
    return extra ? [{ ...extra, isChosen: carried.extras?.includes(extra.id) === true }] : []
  })

type Pricing = {
  readonly prices: Prices
  /** Of its variant in the whole cart: whoever takes ten has the price for ten, engraved or not. */
  readonly pieces: number
}

/** What was deleted or has lost its price stays in the cart, costs nothing and is not for sale. */
const lineOf = (
  ctx: Context,
  row: LineRow,
  { prices, pieces }: Pricing,
): Omit<LoadedLine, 'available' | 'backordered' | 'categories' | 'collections' | 'extras'> => {
  const { given: _given, noted: _noted, issue, offered, ...line } = row
  const { price, compareAt, origin } = priceLine(prices, { ...row, quantity: pieces })
  const sold = offered && price !== null
  return {
    ...line,
    options: row.options ?? {},
    image: pictureOf(ctx, row.image),
    unitPrice: price ?? 0,
    compareAtPrice: compareAt,
    priceOrigin: origin,
    sold,
    ...(issue &&
      giftCardOf(ctx, row, { issue, sold, price, isOwn: prices.currency === prices.main })),
  }
}

type Issued = {
  readonly issue: IssueRow
  readonly sold: boolean
  readonly price: number | null
  /** Whether it is paid in the shop's own currency, which amounts of one's own are in. */
  readonly isOwn: boolean
}

/** A gift card costs what is put on it: the shopper's own amount where they have named one. */
const giftCardOf = (
  { shop }: Context,
  { offered, carried }: LineRow,
  { issue, sold, price, isOwn }: Issued,
): Partial<LoadedLine> => {
  const validMonths = giftCardTerm(issue.months, shop)
  const amount = carried.giftCard?.amount
  if (amount === undefined) return { validMonths, sold: sold && price !== null && price > 0 }
  const isAllowed = isOwn && isOwnAmount(amount, ownAmountOf(issue))
  return {
    validMonths,
    unitPrice: amount,
    compareAtPrice: null,
    priceOrigin: null,
    sold: offered && isAllowed,
  }
}
