import type { Metadata } from 'next'

import { AddressesPage } from '@/storefront/account/AddressesPage.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = { params: Promise<{ shop: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('account.addresses'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const page = await openPage((await params).shop)
  return (
    <Container className="py-8 sm:py-12">
      <AddressesPage page={page} />
    </Container>
  )
}
