import { MIN_PASSWORD_LENGTH } from '@souk/commerce'
import type { Metadata } from 'next'

import { ResetForm } from '@/storefront/account/ResetForm.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { placeOf } from '@/storefront/shop/speak.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = { params: Promise<{ shop: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('account.resetTitle'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const page = await openPage((await params).shop)
  return (
    <Container className="py-8 sm:py-12">
      <ResetForm place={placeOf(page)} leastPassword={MIN_PASSWORD_LENGTH} />
    </Container>
  )
}
