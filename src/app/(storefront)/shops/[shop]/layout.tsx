import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { sells } from '@/storefront/catalogue/queries.ts'
import { faviconOf } from '@/storefront/shop/favicon.ts'
import { NoticeProvider, type NoticeWords } from '@/storefront/shop/Notices.tsx'
import { findShopPage, type ShopPage } from '@/storefront/shop/openPage.ts'
import { Shell } from '@/storefront/shop/Shell.tsx'
import { groundOf, themeOf } from '@/storefront/shop/theme.ts'

import '../../storefront.css'

type Props = { params: Promise<{ shop: string }>; children: ReactNode }

const Layout = async ({ params, children }: Props) => {
  const page = await findShopPage((await params).shop)
  // The page itself says that there is no such shop, with the right status.
  if (!page) {
    return (
      <html lang="en">
        <body>{children}</body>
      </html>
    )
  }
  return (
    <html lang={page.shop.locale} style={themeOf(page.shop)}>
      <body>
        <NoticeProvider words={noticesOf(page)}>
          <Shell page={page}>{children}</Shell>
        </NoticeProvider>
      </body>
    </html>
  )
}

export default Layout

export const generateMetadata = async ({ params }: Pick<Props, 'params'>): Promise<Metadata> => {
  const page = await findShopPage((await params).shop)
  if (!page) return { title: 'Not found' }
  const { shop, origin } = page
  const { tagline } = shop.branding
  return {
    metadataBase: new URL(origin),
    title: { default: shop.name, template: `%s · ${shop.name}` },
    ...(typeof tagline === 'string' && { description: tagline }),
    icons: { icon: faviconOf(shop) },
  }
}

export const generateViewport = async ({ params }: Pick<Props, 'params'>): Promise<Viewport> => {
  const page = await findShopPage((await params).shop)
  return page ? { themeColor: groundOf(page.shop) } : {}
}

const noticesOf = ({ shop, routes, t }: ShopPage): NoticeWords => ({
  notFoundTitle: t('notices.notFoundTitle'),
  notFoundText: t('notices.notFoundText'),
  backHome: t('notices.backHome'),
  browse: t('notices.browse'),
  errorTitle: t('notices.errorTitle'),
  errorText: t('notices.errorText'),
  retry: t('notices.retry'),
  home: routes.home,
  products: sells(shop) ? routes.products : null,
})
