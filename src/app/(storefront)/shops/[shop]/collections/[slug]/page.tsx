import type { Metadata } from 'next'

import { addressOf, listingFrom, type SearchParams } from '@/storefront/catalogue/listing.ts'
import { ListHeader } from '@/storefront/catalogue/ListHeader.tsx'
import { ProductListing } from '@/storefront/catalogue/ProductListing.tsx'
import { findCollection } from '@/storefront/catalogue/queries.ts'
import { metadataOf } from '@/storefront/shop/metadata.ts'
import { movedOrMissing } from '@/storefront/shop/movedOrMissing.ts'
import { openPage } from '@/storefront/shop/openPage.ts'

type Props = {
  params: Promise<{ shop: string; slug: string }>
  searchParams: Promise<SearchParams>
}

const Page = async ({ params, searchParams }: Props) => {
  const { page, collection } = await load(params)
  return (
    <ProductListing
      page={page}
      listing={listingFrom(await searchParams)}
      path={page.routes.collection(collection.slug)}
      collection={collection.slug}
    >
      <ListHeader page={page} title={collection.title} description={collection.description} />
    </ProductListing>
  )
}

export default Page

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { page, collection } = await load(params)
  const { page: number } = listingFrom(await searchParams)
  return metadataOf(page, {
    title: collection.title,
    description: collection.description,
    image: collection.image,
    path: addressOf(page.routes.collection(collection.slug), { page: number }),
  })
}

const load = async (params: Props['params']) => {
  const { shop, slug } = await params
  const page = await openPage(shop)
  const collection = await findCollection(page.shop, decodeURIComponent(slug))
  return {
    page,
    collection: collection ?? (await movedOrMissing(page, `/collections/${slug}`)),
  }
}
