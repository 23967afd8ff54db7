import type { Metadata } from 'next'

import { ProductRow } from '@/storefront/catalogue/ProductRow.tsx'
import { listProducts, sells } from '@/storefront/catalogue/queries.ts'
import { ContentPage } from '@/storefront/content/ContentPage.tsx'
import { findPage } from '@/storefront/content/findPage.ts'
import { metadataOf } from '@/storefront/shop/metadata.ts'
import { openPage, type ShopPage } from '@/storefront/shop/openPage.ts'

type Props = { params: Promise<{ shop: string }> }

const Page = async ({ params }: Props) => {
  const page = await openPage((await params).shop)
  const content = await findPage(page.shop, 'home')
  return content ? <ContentPage content={content} page={page} /> : <Unfurnished page={page} />
}

export default Page

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const page = await openPage((await params).shop)
  const seo = (await findPage(page.shop, 'home'))?.seo
  return metadataOf(page, {
    title: seo?.title ?? page.shop.name,
    description: seo?.description ?? null,
    path: page.routes.home,
    isWhole: true,
  })
}

/** A shop that has no front page yet shows its name and what it sells. */
const Unfurnished = async ({ page }: { page: ShopPage }) => (
  <div className="pb-24">
    <h1 className="px-6 pt-20 text-center text-5xl sm:text-7xl">{page.shop.name}</h1>
    {sells(page.shop) && (
      <ProductRow
        products={(await listProducts(page.shop, { sort: 'newest', limit: 24 })).docs}
        page={page}
        heading={page.t('shell.allProducts')}
        more={page.routes.products}
      />
    )}
  </div>
)
