import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { findProductDraft } from '@/storefront/catalogue/queries.ts'
import { ProductPage } from '@/storefront/catalogue/ProductPage.tsx'
import { ContentPage } from '@/storefront/content/ContentPage.tsx'
import { findPageDraft } from '@/storefront/content/findPage.ts'
import { openPage } from '@/storefront/shop/openPage.ts'
import { previewed } from '@/storefront/shop/preview.ts'
import { PreviewRefresh } from '@/storefront/shop/PreviewRefresh.tsx'

type Props = { params: Promise<{ shop: string; collection: string; id: string }> }

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The latest draft, to members of the shop; anew whenever it is saved in the panel beside it. */
const Page = async ({ params }: Props) => {
  const { shop, ...asked } = await params
  const page = await openPage(shop)
  const found = await previewed(asked)
  if (!found || found.shop.id !== page.shop.id) notFound()
  const { collection, slug } = found
  return (
    <>
      <PreviewRefresh origin={page.origin} />
      <p role="note" className="bg-foreground px-4 py-2 text-center text-sm text-background">
        {page.t('preview.banner')}
      </p>
      {collection === 'pages' ? (
        <ContentPage content={(await findPageDraft(page.shop, slug)) ?? notFound()} page={page} />
      ) : (
        <ProductPage
          product={(await findProductDraft(page.shop, slug)) ?? notFound()}
          page={page}
        />
      )}
    </>
  )
}

export default Page
