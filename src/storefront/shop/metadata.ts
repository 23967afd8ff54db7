import type { Metadata } from 'next'

import type { ShopPage } from './openPage.ts'

type Facts = {
  title: string
  description?: string | null
  /** As `routes` makes it. */
  path: string
  image?: { url: string; alt: string; width: number | null; height: number | null } | null
  /** Whether the title says the shop's name already. */
  isWhole?: boolean
}

/** What search engines and link previews are told about a page. */
export const metadataOf = (
  { shop, routes, absolute }: ShopPage,
  { title, description, path, image, isWhole = false }: Facts,
): Metadata => ({
  title: isWhole ? { absolute: title } : title,
  ...(description && { description }),
  alternates: { canonical: absolute(path) },
  openGraph: {
    type: 'website',
    siteName: shop.name,
    locale: shop.locale.replace('-', '_'),
    title,
    url: absolute(path),
    ...(description && { description }),
    ...(image && {
      images: [
        {
          url: absolute(routes.file(image.url)),
          alt: image.alt,
          ...(image.width && image.height ? { width: image.width, height: image.height } : {}),
        },
      ],
    }),
  },
})
