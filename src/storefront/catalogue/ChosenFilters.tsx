import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { Cross } from '../ui/icons.tsx'
import { addressOf, type Listing } from './listing.ts'

type Props = { page: ShopPage; listing: Listing; path: string; categoryTitle?: string | undefined }
type Chosen = { readonly label: string; readonly without: Partial<Listing> }

/** What the list is narrowed down by, each to be taken away. */
export const ChosenFilters = ({ page, listing, path, categoryTitle }: Props) => {
  const { t } = page
  const chosen = chosenIn(page, listing, categoryTitle)
  if (chosen.length === 0) return null
  return (
    <ul aria-label={t('catalogue.activeFilters')} className="mb-6 flex flex-wrap gap-2">
      {chosen.map(({ label, without }) => (
        <li key={label}>
          <Link
            href={addressOf(path, { ...listing, page: 1, ...without })}
            prefetch={false}
            scroll={false}
            aria-label={t('catalogue.remove', { filter: label })}
            className="inline-flex min-h-9 items-center gap-2 rounded-full bg-muted px-3.5 text-sm hover:bg-line"
          >
            {label}
            <Cross className="size-3.5" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={addressOf(path, { q: listing.q, sort: listing.sort })}
          prefetch={false}
          scroll={false}
          className="inline-flex min-h-9 items-center px-2 text-sm underline underline-offset-4"
        >
          {t('catalogue.clear')}
        </Link>
      </li>
    </ul>
  )
}

const chosenIn = ({ t }: ShopPage, listing: Listing, categoryTitle?: string): Chosen[] => {
  const { category, options, min, max, inStock } = listing
  return [
    ...(category && categoryTitle ? [{ label: categoryTitle, without: { category: '' } }] : []),
    ...Object.entries(options).flatMap(([name, values]) =>
      values.map((value) => ({
        label: `${name}: ${value}`,
        without: {
          options: { ...options, [name]: values.filter((other) => other !== value) },
        },
      })),
    ),
    ...(min || max ? [{ label: priceLabel(t, min, max), without: { min: '', max: '' } }] : []),
    ...(inStock ? [{ label: t('catalogue.inStockOnly'), without: { inStock: false } }] : []),
  ]
}

const priceLabel = (t: ShopPage['t'], from: string, to: string): string => {
  if (from && to) return t('catalogue.priceRange', { from, to })
  return from ? t('catalogue.atLeast', { price: from }) : t('catalogue.atMost', { price: to })
}
