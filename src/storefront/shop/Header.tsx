import Link from 'next/link'

import { openCart } from '../cart/currentCart.ts'
import { sells } from '../catalogue/queries.ts'
import { buttonStyle } from '../ui/Button.tsx'
import { classNames } from '../ui/classNames.ts'
import { Bag, Heart, Person, Search } from '../ui/icons.tsx'
import { currentWishes } from '../wishes/currentWishes.ts'
import { HeaderMenu } from './HeaderMenu.tsx'
import { Logo } from './Logo.tsx'
import { MobileMenu } from './MobileMenu.tsx'
import type { HeaderLink } from './navigation.ts'
import type { ShopPage } from './openPage.ts'
import { SearchForm } from './SearchForm.tsx'

type Props = { page: ShopPage; links: readonly HeaderLink[] }

const icon = buttonStyle({ look: 'quiet', size: 'icon' })

export const Header = async ({ page, links }: Props) => {
  const { shop, routes, t } = page
  const isSelling = sells(shop)
  const count = isSelling ? ((await openCart(shop))?.itemCount ?? 0) : 0
  const wishes = isSelling ? (await currentWishes(shop)).length : 0
  const whole = links.map(({ label, href, below }) => ({
    label,
    href: routes.to(href),
    below: below.map((link) => ({ ...link, href: routes.to(link.href) })),
  }))
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-background/95 backdrop-blur">
      <div className="mx-auto flex max-w-360 items-center gap-2 px-3 py-2 sm:px-6 lg:gap-6 lg:px-10 lg:py-3">
        <MobileMenu
          links={whole}
          words={{
            menu: t('shell.menu'),
            close: t('shell.closeMenu'),
            navigation: t('shell.mainNavigation'),
            allOf: Object.fromEntries(
              whole.map(({ href, label }) => [href, t('shell.allOf', { category: label })]),
            ),
          }}
        >
          {isSelling && (
            <>
              <SearchForm page={page} id="search-menu" />
              <a href={routes.account} className="mt-4 flex min-h-11 items-center gap-3">
                <Person className="size-5.5" />
                {t('shell.account')}
              </a>
              <a href={routes.wishes} className="flex min-h-11 items-center gap-3">
                <Heart className="size-5.5" />
                {t('shell.wishes', { count: wishes })}
              </a>
            </>
          )}
        </MobileMenu>
        <Logo page={page} />
        <div className="grow">
          <HeaderMenu page={page} links={links} />
        </div>
        {isSelling && (
          <>
            <SearchForm page={page} id="search-header" className="hidden w-64 xl:block" />
            <Link
              href={`${routes.products}#search`}
              prefetch={false}
              aria-label={t('shell.search')}
              className={classNames(icon, 'xl:hidden')}
            >
              <Search className="size-5.5" />
            </Link>
            <Link
              href={routes.account}
              prefetch={false}
              aria-label={t('shell.account')}
              className={classNames(icon, 'max-sm:hidden')}
            >
              <Person className="size-5.5" />
            </Link>
            <Link
              href={routes.wishes}
              prefetch={false}
              aria-label={t('shell.wishes', { count: wishes })}
              className={classNames(icon, 'max-sm:hidden')}
            >
              <Heart className={classNames('size-5.5', wishes > 0 && 'fill-sale text-sale')} />
            </Link>
            <Link
              href={routes.cart}
              prefetch={false}
              aria-label={t('shell.cartCount', { count })}
              className={classNames(icon, 'relative')}
            >
              <Bag className="size-5.5" />
              {count > 0 && (
                <span
                  aria-hidden="true"
                  className="absolute top-0.5 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-primary px-1 text-xs font-semibold text-primary-foreground tabular-nums"
                >
                  {count > 99 ? '99+' : count}
                </span>
              )}
            </Link>
          </>
        )}
      </div>
      <noscript>
        <nav aria-label={t('shell.menu')} className="flex flex-wrap gap-x-4 px-3 pb-2 lg:hidden">
          {whole.map(({ label, href }) => (
            <a key={href} href={href} className="py-2 underline">
              {label}
            </a>
          ))}
        </nav>
      </noscript>
    </header>
  )
}
