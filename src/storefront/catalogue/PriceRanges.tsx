import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { addressOf, typed, type Listing } from './listing.ts'
import type { PriceRange } from './queries.ts'

type Props = {
  page: ShopPage
  listing: Listing
  path: string
  ranges: readonly PriceRange[]
  counted: (count: number) => string
}

/** What things cost, in steps to choose from; other amounts can be typed below. */
export const PriceRanges = ({ page, listing, path, ranges, counted }: Props) => {
  if (ranges.length === 0) return null
  const { currency } = page.shop
  const text = (amount: number | null) => (amount === null ? '' : typed(amount, currency))
  return (
    <ul className="mb-3">
      {ranges.map(({ min, max, count }) => (
        <li key={min}>
          <Link
            href={addressOf(path, { ...listing, page: 1, min: text(min), max: text(max) })}
            prefetch={false}
            scroll={false}
            className="flex min-h-9 items-center gap-3 py-1 hover:underline"
          >
            <span className="grow">{rangeText(page, { min, max })}</span>
            <span className="text-sm text-quiet tabular-nums">{counted(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const rangeText = (
  { t, shop, format }: ShopPage,
  { min, max }: Pick<PriceRange, 'min' | 'max'>,
): string => {
  const price = (amount: number) => format.money(amount, shop.currency)
  if (min !== null && max !== null)
    return t('catalogue.priceRange', { from: price(min), to: price(max) })
  return min === null
    ? t('catalogue.atMost', { price: price(max ?? 0) })
    : t('catalogue.atLeast', { price: price(min) })
}
