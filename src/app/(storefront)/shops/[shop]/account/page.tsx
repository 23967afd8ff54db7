import type { Metadata } from 'next'

import { AccountPage } from '@/storefront/account/AccountPage.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = {
  params: Promise<{ shop: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('account.title'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const { next } = await searchParams
  const page = await openPage((await params).shop)
  return (
    <Container className="py-8 sm:py-12">
      <AccountPage page={page} next={next === 'checkout' ? 'checkout' : ''} />
    </Container>
  )
}
