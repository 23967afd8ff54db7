import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'

import { ContentPage } from '@/storefront/content/ContentPage.tsx'
import { findPage } from '@/storefront/content/findPage.ts'
import { metadataOf } from '@/storefront/shop/metadata.ts'
import { movedOrMissing } from '@/storefront/shop/movedOrMissing.ts'
import { openPage } from '@/storefront/shop/openPage.ts'

type Props = { params: Promise<{ shop: string; slug: string }> }

const Page = async ({ params }: Props) => {
  const { slug, page, content } = await load(params)
  if (slug === 'home') permanentRedirect(page.routes.home)
  return <ContentPage content={content} page={page} />
}

export default Page

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug, page, content } = await load(params)
  return metadataOf(page, { ...content.seo, path: page.routes.page(slug) })
}

const load = async (params: Props['params']) => {
  const { shop, slug } = await params
  const page = await openPage(shop)
  const content =
    (await findPage(page.shop, decodeURIComponent(slug))) ??
    (await movedOrMissing(page, `/pages/${slug}`))
  return { slug: content.slug, page, content }
}
