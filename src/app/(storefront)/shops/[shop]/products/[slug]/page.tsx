import type { Metadata } from 'next'

import { ProductPage } from '@/storefront/catalogue/ProductPage.tsx'
import { findProduct, sells } from '@/storefront/catalogue/queries.ts'
import { metadataOf } from '@/storefront/shop/metadata.ts'
import { movedOrMissing } from '@/storefront/shop/movedOrMissing.ts'
import { openPage } from '@/storefront/shop/openPage.ts'

type Props = {
  params: Promise<{ shop: string; slug: string }>
  searchParams: Promise<{ variant?: string | string[] }>
}

const Page = async ({ params, searchParams }: Props) => {
  const { page, product } = await load(params)
  const { variant } = await searchParams
  return <ProductPage product={product} page={page} variant={[variant].flat()[0]} />
}

export default Page

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { page, product } = await load(params)
  return metadataOf(page, { ...product.seo, path: page.routes.product(product.slug) })
}

const load = async (params: Props['params']) => {
  const { shop, slug } = await params
  const page = await openPage(shop)
  const product = sells(page.shop) ? await findProduct(page.shop, decodeURIComponent(slug)) : null
  return { page, product: product ?? (await movedOrMissing(page, `/products/${slug}`)) }
}
