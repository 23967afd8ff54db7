import type { Metadata } from 'next'

import { OrderPage } from '@/storefront/orders/OrderPage.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = { params: Promise<{ shop: string; id: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('orders.pendingNumber'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { shop, id } = await params
  const page = await openPage(shop)
  return (
    <Container className="py-8 sm:py-12">
      <OrderPage page={page} id={id} />
    </Container>
  )
}
