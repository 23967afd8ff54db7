import { customersDownloads } from '@souk/commerce'
import Link from 'next/link'

import { AccountFrame } from '../account/AccountFrame.tsx'
import { requireCustomer } from '../account/requireCustomer.ts'
import { ask } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { DownloadList } from './DownloadList.tsx'

type Props = { page: ShopPage; number: number }

/** Everything digital that a customer has bought, newest first. */
export const DownloadsPage = async ({ page, number }: Props) => {
  const customer = await requireCustomer(page)
  const { t, routes, shop } = page
  const list = await ask(shop, customersDownloads, { limit: 20, page: number })
  const link = 'text-link underline underline-offset-4'
  return (
    <AccountFrame page={page} customer={customer} current="downloads">
      <h1 className="mb-6 text-3xl">{t('account.downloads')}</h1>
      {list.docs.length === 0 ? (
        <p className="text-quiet">{t('downloads.none')}</p>
      ) : (
        <DownloadList downloads={list.docs} page={page} />
      )}
      <p className="mt-6 flex justify-between gap-6">
        {list.prevPage ? (
          <Link href={`${routes.account}/downloads?page=${list.prevPage}`} className={link}>
            {t('account.newer')}
          </Link>
        ) : (
          <span />
        )}
        {list.nextPage && (
          <Link href={`${routes.account}/downloads?page=${list.nextPage}`} className={link}>
            {t('account.older')}
          </Link>
        )}
      </p>
    </AccountFrame>
  )
}
