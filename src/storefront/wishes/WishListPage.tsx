import { listWishLists, readWishList, type WishListSummary } from '@souk/commerce'
import Link from 'next/link'

import { AccountFrame } from '../account/AccountFrame.tsx'
import { currentCustomer } from '../account/currentCustomer.ts'
import { ask, find } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/classNames.ts'
import { NewList } from './NewList.tsx'
import { wishKey } from './wishCookie.ts'
import { WishListEditor } from './WishListEditor.tsx'

type Props = {
  page: ShopPage
  /** Which of a customer's; the one that everybody has unless told. */
  chosen: string | undefined
  /** Something was to be put on it and found no room. */
  isFull: boolean
}

/** A guest's one list, or those of a customer. */
export const WishListPage = async ({ page, chosen, isFull }: Props) => {
  const { shop, t } = page
  const customer = await currentCustomer(shop)
  const full = isFull && (
    <Alert tone="danger" className="mb-6">
      {t('wishes.wish_list_full')}
    </Alert>
  )
  if (!customer) {
    return (
      <div className="mx-auto max-w-3xl">
        {full}
        <GuestsList page={page} />
      </div>
    )
  }
  const { docs } = await ask(shop, listWishLists, {})
  const current = docs.find(({ id }) => id === chosen) ?? docs.find(({ isDefault }) => isDefault)
  const list = current ? await find(shop, readWishList, { id: current.id }) : null
  return (
    <AccountFrame page={page} customer={customer} current="wishLists">
      {full}
      {docs.length > 1 && <Lists lists={docs} current={current?.id} page={page} />}
      {list ? (
        <WishListEditor
          list={list}
          place={placeOf(page)}
          shareUrl={shareUrlOf(page, list.shareToken)}
          isNamed={!list.isDefault}
        />
      ) : (
        <Nothing page={page} />
      )}
      <div className="mt-12 border-t border-line pt-8">
        <NewList place={placeOf(page)} />
      </div>
    </AccountFrame>
  )
}

const GuestsList = async ({ page }: { page: ShopPage }) => {
  const key = await wishKey(page.shop)
  const list = key && (await find(page.shop, readWishList, key))
  if (!list) return <Nothing page={page} isGuest />
  return (
    <>
      <WishListEditor
        list={list}
        place={placeOf(page)}
        shareUrl={shareUrlOf(page, list.shareToken)}
        isNamed={false}
      />
      <GuestHint page={page} />
    </>
  )
}

const GuestHint = ({ page: { t, routes } }: { page: ShopPage }) => (
  <p className="mt-10 text-quiet">
    {t('wishes.guestHint')}{' '}
    <Link href={routes.account} className="text-link underline underline-offset-4">
      {t('account.logIn')}
    </Link>
  </p>
)

const Nothing = ({ page, isGuest = false }: { page: ShopPage; isGuest?: boolean }) => (
  <div className="py-6">
    <h1 className="text-3xl sm:text-4xl">{page.t('wishes.title')}</h1>
    <p className="mt-3 text-quiet">{page.t('wishes.emptyText')}</p>
    <Button asChild size="large" className="mt-8">
      <Link href={page.routes.products}>{page.t('cart.browse')}</Link>
    </Button>
    {isGuest && <GuestHint page={page} />}
  </div>
)

type ListsProps = {
  lists: readonly WishListSummary[]
  current: string | undefined
  page: ShopPage
}

const Lists = ({ lists, current, page: { t, routes } }: ListsProps) => (
  <nav aria-label={t('wishes.lists')} className="mb-8">
    <ul className="flex flex-wrap gap-2">
      {lists.map(({ id, name, isDefault, count }) => (
        <li key={id} className="max-w-full">
          <Link
            href={isDefault ? routes.wishes : `${routes.wishes}?list=${id}`}
            prefetch={false}
            aria-current={id === current ? 'page' : undefined}
            className={classNames(
              'flex min-h-11 items-center gap-2 rounded-shop border px-4 hover:bg-muted',
              id === current ? 'border-foreground font-semibold' : 'border-line',
            )}
          >
            <span className="truncate">{name ?? t('wishes.title')}</span>
            <span className="text-sm text-quiet tabular-nums">{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)

const shareUrlOf = ({ absolute, routes }: ShopPage, token: string | null): string | null =>
  token === null ? null : absolute(routes.sharedWishes(token))
