import Link from 'next/link'

import { ChevronDown } from '../ui/icons.tsx'
import { DismissOnEscape } from './DismissOnEscape.tsx'
import type { HeaderLink } from './navigation.ts'
import type { ShopPage } from './openPage.ts'

type Props = { page: ShopPage; links: readonly HeaderLink[] }

const top =
  'flex min-h-11 items-center gap-1 rounded-shop px-3 font-medium whitespace-nowrap hover:bg-muted'

/** The main menu on wide screens. What lies below a link opens under it, by pointer or by focus. */
export const HeaderMenu = ({ page: { routes, t }, links }: Props) => (
  <nav aria-label={t('shell.mainNavigation')} className="hidden lg:block">
    <ul className="flex items-center">
      {links.map(({ label, href, below }) => (
        <li key={href}>
          {below.length === 0 ? (
            <Link href={routes.to(href)} prefetch={false} className={top}>
              {label}
            </Link>
          ) : (
            <DismissOnEscape className="group relative">
              <Link href={routes.to(href)} prefetch={false} className={top}>
                {label}
                <ChevronDown className="size-4 text-quiet" />
              </Link>
              <ul className="drop-down absolute top-full left-0 min-w-52 rounded-shop border border-line bg-background p-2 shadow-xl">
                {below.map((link) => (
                  <li key={link.href}>
                    <Link
                      href={routes.to(link.href)}
                      prefetch={false}
                      className="block rounded-shop-small px-3 py-2.5 whitespace-nowrap hover:bg-muted"
                    >
                      {link.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </DismissOnEscape>
          )}
        </li>
      ))}
    </ul>
  </nav>
)
