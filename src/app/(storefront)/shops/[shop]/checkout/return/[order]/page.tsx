import type { Metadata } from 'next'

import { ReturnPage } from '@/storefront/payment/ReturnPage.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = { params: Promise<{ shop: string; order: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  // What the provider puts into the address is nobody else's.
  return { title: t('payment.title'), robots: { index: false }, referrer: 'no-referrer' }
}

export default async function Page({ params }: Props) {
  const { shop, order } = await params
  const page = await openPage(shop)
  return (
    <Container className="py-8 sm:py-12">
      <ReturnPage page={page} id={order} />
    </Container>
  )
}
