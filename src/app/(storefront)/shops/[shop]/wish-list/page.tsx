import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { sells } from '@/storefront/catalogue/queries.ts'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'
import { WishListPage } from '@/storefront/wishes/WishListPage.tsx'

type Props = {
  params: Promise<{ shop: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('wishes.title'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const page = await openPage((await params).shop)
  if (!sells(page.shop)) notFound()
  const { list, full } = await searchParams
  return (
    <Container className="py-8 sm:py-12">
      <WishListPage page={page} chosen={[list].flat()[0]} isFull={full !== undefined} />
    </Container>
  )
}
