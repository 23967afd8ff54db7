import Link from 'next/link'

import type { ShopPage } from './openPage.ts'

type Logo = { url: string; width?: number | null; height?: number | null }

/** The shop's logo, or its name where there is none, leading home. */
export const Logo = ({ page: { shop, routes, t } }: { page: ShopPage }) => {
  const logo = logoOf(shop.branding)
  return (
    <Link
      href={routes.home}
      aria-label={t('shell.home', { shop: shop.name })}
      className="flex min-h-11 items-center"
    >
      {logo ? (
        <img
          src={routes.file(logo.url)}
          alt=""
          width={logo.width ?? undefined}
          height={logo.height ?? undefined}
          className="h-9 w-auto max-w-44 object-contain object-left sm:h-11 sm:max-w-60"
        />
      ) : (
        <span className="font-display text-2xl font-(--heading-weight)">{shop.name}</span>
      )}
    </Link>
  )
}

const logoOf = ({ logo }: Readonly<Record<string, unknown>>): Logo | null =>
  typeof logo === 'object' && logo !== null && typeof (logo as Logo).url === 'string'
    ? (logo as Logo)
    : null
