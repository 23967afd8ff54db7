import { customersOrders } from '@souk/commerce'
import Link from 'next/link'

import { ask } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { AccountFrame } from './AccountFrame.tsx'
import { OrderList } from './OrderList.tsx'
import { requireCustomer } from './requireCustomer.ts'

type Props = { page: ShopPage; number: number }

export const OrdersPage = async ({ page, number }: Props) => {
  const customer = await requireCustomer(page)
  const { t, routes, shop } = page
  const list = await ask(shop, customersOrders, { limit: 20, page: number })
  const link = 'text-link underline underline-offset-4'
  return (
    <AccountFrame page={page} customer={customer} current="orders">
      <h1 className="mb-6 text-3xl">{t('account.orders')}</h1>
      <OrderList orders={list.docs} page={page} />
      <p className="mt-6 flex justify-between gap-6">
        {list.prevPage ? (
          <Link href={`${routes.account}/orders?page=${list.prevPage}`} className={link}>
            {t('account.newer')}
          </Link>
        ) : (
          <span />
        )}
        {list.nextPage && (
          <Link href={`${routes.account}/orders?page=${list.nextPage}`} className={link}>
            {t('account.older')}
          </Link>
        )}
      </p>
    </AccountFrame>
  )
}
