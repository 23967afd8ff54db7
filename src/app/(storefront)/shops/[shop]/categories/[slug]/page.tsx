import type { Metadata } from 'next'

import { CategoryHeader } from '@/storefront/catalogue/CategoryHeader.tsx'
import { addressOf, listingFrom, type SearchParams } from '@/storefront/catalogue/listing.ts'
import { ProductListing } from '@/storefront/catalogue/ProductListing.tsx'
import { listCategories, pathTo } from '@/storefront/catalogue/queries.ts'
import { metadataOf } from '@/storefront/shop/metadata.ts'
import { movedOrMissing } from '@/storefront/shop/movedOrMissing.ts'
import { openPage } from '@/storefront/shop/openPage.ts'

type Props = {
  params: Promise<{ shop: string; slug: string }>
  searchParams: Promise<SearchParams>
}

const Page = async ({ params, searchParams }: Props) => {
  const { page, path, category } = await load(params)
  return (
    <ProductListing
      page={page}
      listing={{ ...listingFrom(await searchParams), category: '' }}
      path={page.routes.category(category.slug)}
      category={category.slug}
    >
      <CategoryHeader path={path} page={page} />
    </ProductListing>
  )
}

export default Page

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { page, category } = await load(params)
  const { page: number } = listingFrom(await searchParams)
  return metadataOf(page, {
    title: category.title,
    description: category.description,
    image: category.image,
    path: addressOf(page.routes.category(category.slug), { page: number }),
  })
}

const load = async (params: Props['params']) => {
  const { shop, slug } = await params
  const page = await openPage(shop)
  const path = pathTo(await listCategories(page.shop), decodeURIComponent(slug))
  const category = path.at(-1) ?? (await movedOrMissing(page, `/categories/${slug}`))
  return { page, path, category }
}
