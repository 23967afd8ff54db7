import type { Metadata } from 'next'

import { UnsubscribeForm } from '@/storefront/reminders/UnsubscribeForm.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { placeOf } from '@/storefront/shop/speak.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = { params: Promise<{ shop: string; secret: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('reminders.endTitle'), robots: { index: false }, referrer: 'no-referrer' }
}

export default async function Page({ params }: Props) {
  const { shop, secret } = await params
  const page = await openPage(shop)
  return (
    <Container className="py-8 sm:py-12">
      <UnsubscribeForm place={placeOf(page)} secret={secret} />
    </Container>
  )
}
