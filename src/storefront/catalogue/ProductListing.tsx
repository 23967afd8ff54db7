import type { ReactNode } from 'react'

import type { ShopPage } from '../shop/openPage.ts'
import { Container } from '../ui/Container.tsx'
import { Sliders } from '../ui/icons.tsx'
import { Pagination } from '../ui/Pagination.tsx'
import { ChosenFilters } from './ChosenFilters.tsx'
import { EmptyListing } from './EmptyListing.tsx'
import { FilterForm } from './FilterForm.tsx'
import { Filters } from './Filters.tsx'
import { addressOf, filterOf, type Listing } from './listing.ts'
import { ProductGrid } from './ProductGrid.tsx'
import { listCategories, listProducts, withShelves } from './queries.ts'

type Props = {
  page: ShopPage
  listing: Listing
  /** Where the list lives, without what is asked. */
  path: string
  /** The category whose own page this is. */
  category?: string
  /** The collection whose own page this is. */
  collection?: string
  children: ReactNode
}

/** A list of products beside what it can be narrowed down by. `children` is what stands above it. */
export const ProductListing = async ({
  page,
  listing,
  path,
  category,
  collection,
  children,
}: Props) => {
  const { shop, t } = page
  const found = await listProducts(
    shop,
    filterOf(
      { ...listing, category: category ?? listing.category },
      { currency: shop.currency, collection },
    ),
  )
  const facets = found.facets ?? { options: [], categories: [], price: null, prices: [] }
  // Shelves of what is beyond those that were counted must be within reach as well.
  const shelves =
    found.totalIsMinimum && !listing.q
      ? withShelves(facets.categories, await listCategories(shop))
      : facets.categories
  const title = facets.categories.find(({ slug }) => slug === listing.category)?.title
  const results = found.totalIsMinimum
    ? t('catalogue.moreResults', { count: found.totalDocs - 1 })
    : t('catalogue.results', { count: found.totalDocs })
  return (
    <Container className="pt-8 pb-20 sm:pt-10">
      {children}
      <div className="lg:grid lg:grid-cols-[15rem_1fr] lg:gap-12 xl:gap-16">
        <FilterForm
          action={path}
          id="filters"
          className="mb-6 lg:mb-0"
          key={addressOf(path, listing)}
        >
          {listing.q && <input type="hidden" name="q" value={listing.q} />}
          <details className="unfolded max-lg:rounded-shop max-lg:border max-lg:border-field">
            <summary className="flex min-h-12 cursor-pointer list-none items-center justify-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
              <Sliders className="size-5" />
              {t('catalogue.filters')}
            </summary>
            <div className="max-lg:border-t max-lg:border-line max-lg:px-4 lg:-mt-2">
              <Filters
                page={page}
                listing={listing}
                path={path}
                facets={{ ...facets, categories: shelves }}
                areMinima={found.totalIsMinimum ?? false}
                isCategoryFixed={category !== undefined}
                isCollection={collection !== undefined}
              />
            </div>
          </details>
        </FilterForm>
        <section aria-label={results}>
          <p aria-live="polite" className="mb-5 text-quiet">
            {results}
          </p>
          <ChosenFilters page={page} listing={listing} path={path} categoryTitle={title} />
          {found.docs.length === 0 ? (
            <EmptyListing page={page} />
          ) : (
            <ProductGrid
              products={found.docs}
              page={page}
              level="h2"
              eager={4}
              className="lg:grid-cols-3 xl:grid-cols-3 2xl:grid-cols-4"
            />
          )}
          <Pagination
            page={found.page}
            totalPages={found.totalPages}
            hrefOf={(to) => addressOf(path, { ...listing, page: to })}
            words={{
              label: t('catalogue.pages'),
              previous: t('catalogue.previous'),
              next: t('catalogue.next'),
              page: (number) => t('catalogue.page', { page: number }),
            }}
          />
        </section>
      </div>
    </Container>
  )
}
