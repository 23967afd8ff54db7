import type { Metadata } from 'next'

import { DownloadsPage } from '@/storefront/downloads/DownloadsPage.tsx'
import { openPage } from '@/storefront/shop/openPage.ts'
import { Container } from '@/storefront/ui/Container.tsx'

type Props = {
  params: Promise<{ shop: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t } = await openPage((await params).shop)
  return { title: t('account.downloads'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const page = await openPage((await params).shop)
  return (
    <Container className="py-8 sm:py-12">
      <DownloadsPage page={page} number={pageNumber((await searchParams).page)} />
    </Container>
  )
}

/** What an address says may be anything; pages begin at 1. */
const pageNumber = (said: string | string[] | undefined): number => {
  const number = Number(said)
  return Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : 1
}
