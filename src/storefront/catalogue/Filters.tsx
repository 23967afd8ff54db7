import type { ReactNode } from 'react'

import type { ShopPage } from '../shop/openPage.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { ChevronDown } from '../ui/icons.tsx'
import { Input } from '../ui/Input.tsx'
import { Select } from '../ui/Select.tsx'
import { typed, type Listing } from './listing.ts'
import { PriceRanges } from './PriceRanges.tsx'
import type { Facets, Sort } from './queries.ts'

type Props = {
  page: ShopPage
  listing: Listing
  /** Where the list lives, without what is asked. */
  path: string
  facets: Facets
  /** There is more of each than is counted. */
  areMinima: boolean
  /** Fixed by the page itself, as on a category's own. */
  isCategoryFixed: boolean
  /** It has an order of its own. */
  isCollection: boolean
}

/** What a list can be narrowed down by, as fields of a form. */
export const Filters = ({
  page,
  listing,
  path,
  facets,
  areMinima,
  isCategoryFixed,
  isCollection,
}: Props) => {
  const { t, shop, format } = page
  const counted = (count: number): string => `${format.count(count)}${areMinima ? '+' : ''}`
  const { categories, options, price, prices } = withChosen(facets, listing)
  return (
    <div className="divide-y divide-line">
      <Group title={t('catalogue.sort')}>
        <SortSelect page={page} listing={listing} isCollection={isCollection} />
      </Group>
      {!isCategoryFixed && categories.length > 0 && (
        <Group title={t('catalogue.category')}>
          <Select
            name="category"
            defaultValue={listing.category}
            aria-label={t('catalogue.category')}
          >
            <option value="">{t('catalogue.allCategories')}</option>
            {categories.map(({ slug, title, count }) => (
              <option key={slug} value={slug}>
                {count > 0 ? `${title} (${counted(count)})` : title}
              </option>
            ))}
          </Select>
        </Group>
      )}
      {options.map(({ name, values }) => (
        <Group key={name} title={name} isFolded={values.length > 8}>
          {values.map(({ value, count }) => (
            <Checkbox
              key={value}
              name={`option[${name}]`}
              value={value}
              defaultChecked={listing.options[name]?.includes(value)}
              label={value}
              aside={counted(count)}
            />
          ))}
        </Group>
      ))}
      {price && (
        <Group title={`${t('catalogue.price')} (${shop.currency})`}>
          {!listing.min && !listing.max && (
            <PriceRanges
              page={page}
              listing={listing}
              path={path}
              ranges={prices}
              counted={counted}
            />
          )}
          <div className="flex items-center gap-3">
            <PriceField
              name="min"
              label={t('catalogue.priceFrom')}
              value={listing.min}
              example={typed(price.min, shop.currency)}
            />
            <PriceField
              name="max"
              label={t('catalogue.priceTo')}
              value={listing.max}
              example={typed(price.max, shop.currency)}
            />
          </div>
        </Group>
      )}
      <Group title={t('catalogue.availability')}>
        <Checkbox
          name="inStock"
          value="true"
          defaultChecked={listing.inStock}
          label={t('catalogue.inStockOnly')}
        />
      </Group>
      <noscript>
        <Button type="submit" className="my-4 w-full">
          {t('catalogue.apply')}
        </Button>
      </noscript>
    </div>
  )
}

type GroupProps = { title: string; isFolded?: boolean; children: ReactNode }

const Group = ({ title, isFolded = false, children }: GroupProps) => (
  <details open={!isFolded} className="group py-2">
    <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between font-medium [&::-webkit-details-marker]:hidden">
      {title}
      <ChevronDown className="size-4 transition-transform group-open:rotate-180" />
    </summary>
    <fieldset className="pb-3">
      <legend className="sr-only">{title}</legend>
      {children}
    </fieldset>
  </details>
)

type FieldProps = { name: 'min' | 'max'; label: string; value: string; example: string }

const PriceField = ({ name, label, value, example }: FieldProps) => (
  <label className="grow basis-0 text-sm">
    <span className="mb-1 block">{label}</span>
    <Input
      name={name}
      inputMode="decimal"
      defaultValue={value}
      placeholder={example}
      maxLength={20}
      autoComplete="off"
    />
  </label>
)

const SortSelect = ({
  page: { t },
  listing,
  isCollection,
}: Pick<Props, 'page' | 'listing' | 'isCollection'>) => {
  const labels: [Sort | '', string][] = [
    ...(isCollection ? [['', t('catalogue.sortOurs')] as [Sort | '', string]] : []),
    ...(listing.q ? [['relevance', t('catalogue.sortRelevance')] as [Sort, string]] : []),
    ['newest', t('catalogue.sortNewest')],
    ['price', t('catalogue.sortPriceUp')],
    ['-price', t('catalogue.sortPriceDown')],
    ['title', t('catalogue.sortTitle')],
  ]
  return (
    <Select name="sort" defaultValue={listing.sort} aria-label={t('catalogue.sort')}>
      {labels.map(([value, label], index) => (
        // The first is what happens anyway, and need not be in the address.
        <option key={value} value={index === 0 ? '' : value}>
          {label}
        </option>
      ))}
    </Select>
  )
}

/** What was chosen is shown even where nothing is left of it, or nobody could take it back. */
const withChosen = (facets: Facets, { options, category }: Listing): Facets => ({
  ...facets,
  categories:
    !category || facets.categories.some(({ slug }) => slug === category)
      ? facets.categories
      : [...facets.categories, { id: category, slug: category, title: category, count: 0 }],
  options: names(facets, options).map((name) => {
    const values = facets.options.find((one) => one.name === name)?.values ?? []
    const missing = (options[name] ?? []).filter(
      (chosen) => !values.some(({ value }) => value === chosen),
    )
    const all = [...values, ...missing.map((value) => ({ value, count: 0 }))]
    return { name, values: all.toSorted((a, b) => inOrder.compare(a.value, b.value)) }
  }),
})

/** 9 before 38, `£15` before `£100`. */
const inOrder = new Intl.Collator(undefined, { numeric: true })

const names = (facets: Facets, chosen: Listing['options']): string[] => [
  ...new Set([...facets.options.map(({ name }) => name), ...Object.keys(chosen)]),
]
