import type { CustomerView } from '@souk/commerce'
import Link from 'next/link'
import type { ReactNode } from 'react'

import type { ShopPage } from '../shop/openPage.ts'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/classNames.ts'
import { leave } from './actions.ts'

const PLACES = ['overview', 'orders', 'downloads', 'wishLists', 'addresses', 'details'] as const
type Place = (typeof PLACES)[number]

type Props = { page: ShopPage; customer: CustomerView; current: Place; children: ReactNode }

/** What stands around every page of the account: where one can go, and the way out. */
export const AccountFrame = ({ page: { shop, routes, t }, customer, current, children }: Props) => (
  <div className="grid gap-8 lg:grid-cols-[15rem_1fr] lg:gap-16">
    <div>
      <p className="mb-4 text-sm break-words text-quiet">
        {t('account.signedInAs', { email: customer.email })}
      </p>
      <nav aria-label={t('account.navigation')}>
        <ul className="flex gap-1 overflow-x-auto lg:flex-col">
          {PLACES.map((place) => (
            <li key={place} className="shrink-0">
              <Link
                href={addressOf(place, routes)}
                prefetch={false}
                aria-current={place === current ? 'page' : undefined}
                className={classNames(
                  'flex min-h-11 items-center rounded-shop px-4 hover:bg-muted',
                  place === current && 'bg-muted font-semibold',
                )}
              >
                {t(`account.${place}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form action={leave} className="mt-4 lg:px-4">
        <input type="hidden" name="shop" value={shop.slug} />
        <Button type="submit" look="link" size="none" className="min-h-11">
          {t('account.logOut')}
        </Button>
      </form>
    </div>
    <div className="min-w-0">{children}</div>
  </div>
)

const addressOf = (place: Place, { account, wishes }: ShopPage['routes']): string => {
  if (place === 'wishLists') return wishes
  return place === 'overview' ? account : `${account}/${place}`
}
