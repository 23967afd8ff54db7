import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { addressOf, listingFrom, type SearchParams } from '@/storefront/catalogue/listing.ts'
import { ProductListing } from '@/storefront/catalogue/ProductListing.tsx'
import { sells } from '@/storefront/catalogue/queries.ts'
import { metadataOf } from '@/storefront/shop/metadata.ts'
import { openPage } from '@/storefront/shop/openPage.ts'
import { SearchForm } from '@/storefront/shop/SearchForm.tsx'

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<SearchParams> }

const Page = async ({ params, searchParams }: Props) => {
  const page = await openPage((await params).shop)
  if (!sells(page.shop)) notFound()
  const listing = listingFrom(await searchParams)
  const { t, routes } = page
  return (
    <ProductListing page={page} listing={listing} path={routes.products}>
      <div className="mb-8 flex flex-wrap items-end justify-between gap-x-10 gap-y-5">
        <h1 className="text-4xl sm:text-6xl">
          {listing.q ? t('catalogue.resultsFor', { query: listing.q }) : t('catalogue.title')}
        </h1>
        <div id="search" className="w-full sm:w-80 xl:hidden">
          <SearchForm page={page} id="search-list" query={listing.q} />
        </div>
      </div>
    </ProductListing>
  )
}

export default Page

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const page = await openPage((await params).shop)
  const listing = listingFrom(await searchParams)
  const title = listing.q
    ? page.t('catalogue.resultsFor', { query: listing.q })
    : page.t('catalogue.title')
  return {
    ...metadataOf(page, {
      title,
      path: addressOf(page.routes.products, { page: listing.page }),
    }),
    ...(listing.q && { robots: { index: false, follow: true } }),
  }
}
