import type { Metadata } from 'next'

import { DetailsPage } from '@/storefront/account/DetailsPage.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = { params: Promise<{ shop: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('account.details'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const page = await openPage((await params).shop)
  return (
    <Container className="py-8 sm:py-12">
      <DetailsPage page={page} />
    </Container>
  )
}
