import type { Metadata } from 'next'

import { BalanceForm } from '@/storefront/giftCards/BalanceForm.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { placeOf } from '@/storefront/shop/speak.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = { params: Promise<{ shop: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('giftCards.title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const page = await openPage((await params).shop)
  const { t } = page
  return (
    <Container className="py-8 sm:py-12">
      <div className="mx-auto max-w-md py-6">
        <h1 className="text-3xl">{t('giftCards.title')}</h1>
        <p className="mt-3 mb-8 text-quiet">{t('giftCards.text')}</p>
        <BalanceForm place={placeOf(page)} />
      </div>
    </Container>
  )
}
