import { COUNTRIES } from '@souk/commerce'

import { listCountries } from '../checkout/deliveryCountries.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { AccountFrame } from './AccountFrame.tsx'
import { AddressBook } from './AddressBook.tsx'
import { requireCustomer } from './requireCustomer.ts'

export const AddressesPage = async ({ page }: { page: ShopPage }) => {
  const customer = await requireCustomer(page)
  const countries = await listCountries(page.shop, { all: COUNTRIES, isShipped: false })
  return (
    <AccountFrame page={page} customer={customer} current="addresses">
      <h1 className="mb-6 text-3xl">{page.t('account.addresses')}</h1>
      <AddressBook addresses={customer.addresses} countries={countries} place={placeOf(page)} />
    </AccountFrame>
  )
}
