import type { Metadata } from 'next'

import { CheckoutPage } from '@/storefront/checkout/CheckoutPage.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = {
  params: Promise<{ shop: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Pick<Props, 'params'>): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('checkout.title'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const isBack = (await searchParams).payment === 'cancelled'
  const page = await openPage((await params).shop)
  return (
    <Container className="py-8 sm:py-12">
      <CheckoutPage page={page} isBack={isBack} />
    </Container>
  )
}
