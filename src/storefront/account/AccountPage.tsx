import { customersOrders, MIN_PASSWORD_LENGTH } from '@souk/commerce'
import Link from 'next/link'

import { AddressLines } from '../orders/AddressLines.tsx'
import { ask } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { AccountFrame } from './AccountFrame.tsx'
import { CreditStatement } from './CreditStatement.tsx'
import { currentCustomer } from './currentCustomer.ts'
import { OrderList } from './OrderList.tsx'
import { SignIn } from './SignIn.tsx'

type Props = { page: ShopPage; next: 'checkout' | '' }

/** Who is not logged in is asked to; who is sees what was last. */
export const AccountPage = async ({ page, next }: Props) => {
  const { shop, routes, t } = page
  const customer = await currentCustomer(shop)
  if (!customer) {
    return <SignIn place={placeOf(page)} leastPassword={MIN_PASSWORD_LENGTH} next={next} />
  }
  const { docs, totalDocs } = await ask(shop, customersOrders, { limit: 3 })
  const [address] = customer.addresses
  return (
    <AccountFrame page={page} customer={customer} current="overview">
      <h1 className="text-3xl sm:text-4xl">
        {customer.name ? t('account.welcome', { name: customer.name }) : t('account.title')}
      </h1>
      <h2 className="mt-8 mb-3 text-xl">{t('account.recentOrders')}</h2>
      <OrderList orders={docs} page={page} />
      {totalDocs > docs.length && (
        <Link
          href={`${routes.account}/orders`}
          className="mt-4 inline-block text-link underline underline-offset-4"
        >
          {t('account.allOrders')}
        </Link>
      )}
      <CreditStatement page={page} />
      <h2 className="mt-10 mb-3 text-xl">{t('account.addresses')}</h2>
      {address ? (
        <AddressLines address={address} locale={shop.locale} />
      ) : (
        <p className="text-quiet">{t('account.noAddresses')}</p>
      )}
      <Link
        href={`${routes.account}/addresses`}
        className="mt-3 inline-block text-link underline underline-offset-4"
      >
        {address ? t('account.changeAddress') : t('account.addAddress')}
      </Link>
    </AccountFrame>
  )
}
