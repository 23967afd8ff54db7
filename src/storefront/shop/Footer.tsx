import Link from 'next/link'

import { sells } from '../catalogue/queries.ts'
import type { Navigation } from './navigation.ts'
import type { ShopPage } from './openPage.ts'

type Props = { page: ShopPage; navigation: Pick<Navigation, 'footer' | 'footnote'> }

const link = 'inline-flex min-h-9 items-center underline-offset-4 hover:underline'

export const Footer = ({ page, navigation: { footer, footnote } }: Props) => {
  const { shop, routes, t } = page
  const { tagline } = shop.branding
  return (
    <footer className="mt-auto bg-muted">
      <div className="mx-auto max-w-360 px-5 pt-16 pb-8 sm:px-6 lg:px-10">
        <div className="grid gap-10 md:grid-cols-[1.4fr_2fr] lg:gap-24">
          <div>
            <p className="font-display text-3xl font-(--heading-weight)">{shop.name}</p>
            {typeof tagline === 'string' && <p className="mt-2 max-w-xs text-quiet">{tagline}</p>}
          </div>
          <nav
            aria-label={t('shell.footerNavigation')}
            className="grid grid-cols-2 gap-8 sm:grid-cols-3"
          >
            {footer.map(({ heading, links }) => (
              <div key={heading}>
                <h2 className="mb-2 font-sans text-base font-semibold">{heading}</h2>
                <ul>
                  {links.map(({ label, href }) => (
                    <li key={`${label} ${href}`}>
                      <Link href={routes.to(href)} prefetch={false} className={link}>
                        {label}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
            {footer.length === 0 && sells(shop) && (
              <Link href={routes.products} prefetch={false} className={link}>
                {t('shell.allProducts')}
              </Link>
            )}
          </nav>
        </div>
        <div className="mt-14 flex flex-wrap justify-between gap-x-8 gap-y-2 border-t border-line pt-6 text-sm text-quiet">
          <p>© {shop.name}</p>
          {footnote && <p>{footnote}</p>}
        </div>
      </div>
    </footer>
  )
}
