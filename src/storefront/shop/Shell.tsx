import type { ReactNode } from 'react'

import { sells } from '../catalogue/queries.ts'
import { SimulatedPayments } from '../payment/SimulatedPayments.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { navigationOf } from './navigation.ts'
import type { ShopPage } from './openPage.ts'

/** What stands around every page of a shop. */
export const Shell = async ({ page, children }: { page: ShopPage; children: ReactNode }) => {
  const { shop, t } = page
  const navigation = await navigationOf(shop)
  const { announcement } = shop.branding
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 bg-foreground px-5 py-3 text-background focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-5 focus:py-3"
      >
        {t('shell.skip')}
      </a>
      {sells(page.shop) && (
        <SimulatedPayments text={t('payment.simulated')} link={t('payment.simulatedLink')} />
      )}
      {typeof announcement === 'string' && announcement && (
        <section
          aria-label={t('shell.announcement')}
          className="bg-primary px-4 py-2 text-center text-sm text-primary-foreground"
        >
          {announcement}
        </section>
      )}
      <Header page={page} links={navigation.header} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer page={page} navigation={navigation} />
    </div>
  )
}
