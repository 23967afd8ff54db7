import type { Metadata } from 'next'

import { OrderPage } from '@/storefront/orders/OrderPage.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = {
  params: Promise<{ shop: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('orders.pendingNumber'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const { shop, id } = await params
  const page = await openPage(shop)
  const { download } = await searchParams
  return (
    <Container className="py-8 sm:py-12">
      <OrderPage
        page={page}
        id={id}
        refusedDownload={typeof download === 'string' ? download : undefined}
      />
    </Container>
  )
}
