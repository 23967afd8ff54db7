import { readSharedWishList } from '@souk/commerce'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { sells } from '@/storefront/catalogue/queries.ts'
import { find } from '@/storefront/shop/ask.ts'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'
import { SharedListPage } from '@/storefront/wishes/SharedListPage.tsx'

type Props = { params: Promise<{ shop: string; token: string }> }

/** The address is the secret: it is told to no other site, and to no search engine. */
export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('wishes.title'), robots: { index: false }, referrer: 'no-referrer' }
}

export default async function Page({ params }: Props) {
  const { shop, token } = await params
  const page = await openPage(shop)
  const shareToken = decodeURIComponent(token)
  const list = sells(page.shop) ? await find(page.shop, readSharedWishList, { shareToken }) : null
  return (
    <Container className="py-8 sm:py-12">
      <SharedListPage list={list ?? notFound()} page={page} />
    </Container>
  )
}
